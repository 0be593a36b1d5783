import { type Ref, useState } from 'react';
import { RECEIVE } from '../messages/papers-vi.ts';
import { Check } from '../ui/check.tsx';
import { Icon } from '../ui/icon.tsx';
import type { OwnerFields } from './draft.ts';

/** No card holds a telephone number: it is asked for where the card is shown, and that there is none is an answer too. */
export function PhoneLine({
  owner,
  error,
  showsErrors,
  inputRef,
  onChange,
}: {
  readonly owner: OwnerFields;
  readonly error: string | undefined;
  readonly showsErrors: boolean;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onChange: (owner: OwnerFields) => void;
}) {
  const [left, setLeft] = useState(false);
  const isWrong = error !== undefined && (showsErrors || (left && owner.phone.trim() !== ''));
  return (
    <div className="stack s1">
      <div className="phone-line">
        <label className="phone-line">
          <span className="dim">{RECEIVE.phone}</span>
          <span className={isWrong ? 'input bad' : 'input'}>
            <input
              ref={inputRef}
              name="owner.phone"
              inputMode="tel"
              autoComplete="off"
              value={owner.phone}
              aria-invalid={isWrong}
              onChange={(event) => onChange({ ...owner, phone: event.target.value, hasNoPhone: false })}
              onBlur={() => setLeft(true)}
            />
          </span>
        </label>
        <NoPhone owner={owner} onChange={onChange} />
      </div>
      {isWrong && (
        <span className="err">
          <Icon name="circle-alert" />
          <span>{error}</span>
        </span>
      )}
    </div>
  );
}

/** There is none: what was typed goes, so that the two never stand together. */
export function NoPhone({ owner, onChange }: { readonly owner: OwnerFields; readonly onChange: (owner: OwnerFields) => void }) {
  return (
    <Check on={owner.hasNoPhone} onChange={(hasNoPhone) => onChange({ ...owner, hasNoPhone, phone: hasNoPhone ? '' : owner.phone })}>
      {RECEIVE.hasNoPhone}
    </Check>
  );
}
