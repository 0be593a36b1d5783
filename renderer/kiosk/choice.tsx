import type { ReactNode } from 'react';

export interface ChoiceProps {
  readonly plate: ReactNode;
  readonly title: string;
  readonly hint?: string | undefined;
  /** How many wait; at the right end. */
  readonly wait?: string;
  /** For how long; under it. */
  readonly minutes?: string | null;
  readonly look?: 'usual' | 'alt';
  /** Why it can not be chosen: shown in place of the hint. */
  readonly off?: string | null;
  readonly className?: string;
  readonly onPress: () => void;
}

/** One large choice: plate, words, how many wait. Acts on release; sliding off cancels. */
export function Choice({ plate, title, hint, wait, minutes = null, look = 'usual', off = null, className = '', onPress }: ChoiceProps) {
  const classes = ['kb', look === 'alt' && 'alt', off !== null && 'off', className].filter(Boolean).join(' ');
  return (
    <button type="button" className={classes} aria-disabled={off !== null} onClick={() => off === null && onPress()}>
      <span className="plate" aria-hidden="true">
        {plate}
      </span>
      <span className="tx">
        <b>{title}</b>
        {(off ?? hint) && <span className="sub">{off ?? hint}</span>}
      </span>
      {wait !== undefined && off === null && (
        <span className="wait">
          <b>{wait}</b>
          {minutes}
        </span>
      )}
    </button>
  );
}
