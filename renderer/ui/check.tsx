import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A box to tick, as large as a row allows; the words are part of it. */
export function Check({
  on,
  onChange,
  children,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="tick">
      <input type="checkbox" className="vh" checked={on} onChange={(event) => onChange(event.target.checked)} />
      <span className={on ? 'check on' : 'check'}>{on && <Icon name="check" />}</span>
      {children}
    </label>
  );
}
