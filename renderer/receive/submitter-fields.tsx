import { useState } from 'react';
import { CAPACITY, RECEIVE } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Segments } from '../ui/segments.tsx';
import type { SubmitterErrors } from './check-fields.ts';
import type { SubmitterFields as Submitter } from './draft.ts';

const CAPACITIES = (['authorised', 'legal-representative', 'hired-service', 'postal'] as const).map((value) => ({
  value,
  label: CAPACITY[value],
}));

/** Whoever hands the papers in for the owner, and by what right. */
export function SubmitterFields({
  submitter,
  errors,
  showsErrors,
  onChange,
  onRemove,
}: {
  readonly submitter: Submitter;
  readonly errors: SubmitterErrors;
  readonly showsErrors: boolean;
  readonly onChange: (submitter: Submitter) => void;
  readonly onRemove: () => void;
}) {
  const [left, setLeft] = useState<readonly (keyof Submitter)[]>([]);
  const line = (name: 'fullName' | 'number' | 'phone' | 'evidence', label: string, autoFocus = false) => (
    <Field
      label={label}
      value={submitter[name]}
      onChange={(typed) => onChange({ ...submitter, [name]: typed })}
      error={showsErrors || (left.includes(name) && submitter[name] !== '') ? errors[name] : undefined}
      input={{ autoFocus, onBlur: () => setLeft([...left, name]) }}
    />
  );
  return (
    <div className="pad stack">
      <div className="row">
        <h2 className="h grow">{RECEIVE.submitterTitle}</h2>
        <Button kind="quiet" size="small" onPress={onRemove}>
          {RECEIVE.removeSubmitter}
        </Button>
      </div>
      <Segments
        label={RECEIVE.capacity}
        options={CAPACITIES}
        value={submitter.capacity}
        onChange={(capacity) => onChange({ ...submitter, capacity })}
      />
      <div className="owner-fields">
        <div className="wide">{line('fullName', RECEIVE.fullName, submitter.fullName === '')}</div>
        {line('number', RECEIVE.number)}
        {line('phone', RECEIVE.phone)}
        {submitter.capacity === 'authorised' && <div className="wide">{line('evidence', RECEIVE.evidence)}</div>}
      </div>
    </div>
  );
}
