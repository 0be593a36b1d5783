import { useState } from 'react';
import { FIELD_ERRORS, RECEIVE } from '../messages/papers-vi.ts';
import { Field } from '../ui/field.tsx';
import { Segments } from '../ui/segments.tsx';
import type { OwnerErrors } from './check-fields.ts';
import type { OwnerFields as Owner } from './draft.ts';
import { NoPhone } from './phone-line.tsx';

const KINDS = [
  { value: 'citizen', label: RECEIVE.kinds.citizen },
  { value: 'foreigner', label: RECEIVE.kinds.foreigner },
  { value: 'organisation', label: RECEIVE.kinds.organisation },
] as const;
const SEXES = [
  { value: 'Nam', label: 'Nam' },
  { value: 'Nữ', label: 'Nữ' },
] as const;

const NUMBER_LABEL = { citizen: RECEIVE.number, foreigner: RECEIVE.passport, organisation: RECEIVE.organisationNumber } as const;

/** The owner as typed. A field says what is wrong once it was left; what was typed stays. */
export function OwnerFields({
  owner,
  errors,
  showsErrors,
  onChange,
  autoFocus,
}: {
  readonly owner: Owner;
  readonly errors: OwnerErrors;
  readonly showsErrors: boolean;
  readonly onChange: (owner: Owner) => void;
  readonly autoFocus?: boolean;
}) {
  const [left, setLeft] = useState<readonly (keyof Owner)[]>([]);
  const isPerson = owner.kind !== 'organisation';

  const line = (
    name: 'fullName' | 'number' | 'birth' | 'address' | 'phone',
    label: string,
    input: { readonly autoFocus?: boolean; readonly inputMode?: 'numeric' | 'tel' } = {},
  ) => {
    // An empty name or telephone is not wrong before somebody wants to go on without one.
    const isSaid =
      showsErrors || (left.includes(name) && errors[name] !== FIELD_ERRORS.nameMissing && errors[name] !== FIELD_ERRORS.phoneMissing);
    return (
      <Field
        label={label}
        value={owner[name]}
        onChange={(typed) => onChange({ ...owner, [name]: typed, ...(name === 'phone' && { hasNoPhone: false }) })}
        error={isSaid ? errors[name] : undefined}
        input={{ ...input, name: `owner.${name}`, onBlur: () => setLeft([...left, name]) }}
      />
    );
  };

  return (
    <div className="owner-fields">
      <div className="wide">
        <Segments label={RECEIVE.kind} options={KINDS} value={owner.kind} onChange={(kind) => onChange({ ...owner, kind })} />
      </div>
      <div className="wide">
        {line('fullName', isPerson ? RECEIVE.fullName : RECEIVE.organisationName, { autoFocus: autoFocus ?? false })}
      </div>
      {line('number', NUMBER_LABEL[owner.kind], { inputMode: 'numeric' })}
      <div className="stack s1">
        {line('phone', RECEIVE.phone, { inputMode: 'tel' })}
        <NoPhone owner={owner} onChange={onChange} />
      </div>
      {isPerson && line('birth', RECEIVE.birth, { inputMode: 'numeric' })}
      {isPerson && (
        <Segments<'' | 'Nam' | 'Nữ'>
          label={RECEIVE.sex}
          options={SEXES}
          value={owner.sex}
          onChange={(sex) => onChange({ ...owner, sex })}
        />
      )}
      <div className="wide">{line('address', RECEIVE.address)}</div>
    </div>
  );
}
