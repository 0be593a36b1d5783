import { useState } from 'react';
import { CAPACITY, RECEIVE } from '../messages/papers-vi.ts';
import { EVIDENCE_KINDS } from '../messages/receive-vi.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Segments } from '../ui/segments.tsx';
import { needsEvidence, type SubmitterErrors } from './check-fields.ts';
import type { SubmitterFields as Submitter } from './draft.ts';

const CAPACITIES = (['owner', 'legal-representative', 'authorised', 'hired-service', 'postal'] as const).map((value) => ({
  value,
  label: CAPACITY[value],
}));

type Line = Exclude<keyof Submitter, 'capacity'>;

/** Whoever hands the papers in for the owner, by what right, and the paper that was seen of it. */
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
  const [left, setLeft] = useState<readonly Line[]>([]);
  const line = (name: Line, label: string, autoFocus = false) => (
    <Field
      label={label}
      value={submitter[name]}
      onChange={(typed) => onChange({ ...submitter, [name]: typed })}
      error={showsErrors || (left.includes(name) && submitter[name] !== '') ? errors[name] : undefined}
      input={{ autoFocus, name: `submitter.${name}`, onBlur: () => setLeft([...left, name]) }}
    />
  );
  return (
    <div className="pad stack submitter">
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
        onChange={(capacity) => (capacity === 'owner' ? onRemove() : onChange(withCapacity(submitter, capacity)))}
      />
      <div className="owner-fields">
        <div className="wide">{line('fullName', RECEIVE.fullName, submitter.fullName === '')}</div>
        {line('number', RECEIVE.number)}
        {line('phone', RECEIVE.phone)}
      </div>
      <fieldset className="evidence">
        <legend className="label">{RECEIVE.evidence}</legend>
        <div className="evidence-fields">
          {line('evidenceKind', RECEIVE.evidenceKind)}
          {line('evidenceNumber', RECEIVE.evidenceNumber)}
          {line('evidenceDate', RECEIVE.evidenceDate)}
        </div>
      </fieldset>
    </div>
  );
}

/** The usual paper of the new capacity, where nobody wrote another. */
function withCapacity(submitter: Submitter, capacity: Submitter['capacity']): Submitter {
  const isUsual = submitter.evidenceKind === '' || submitter.evidenceKind === EVIDENCE_KINDS[submitter.capacity];
  const kind = needsEvidence({ capacity }) ? EVIDENCE_KINDS[capacity] : '';
  return { ...submitter, capacity, evidenceKind: isUsual ? kind : submitter.evidenceKind };
}
