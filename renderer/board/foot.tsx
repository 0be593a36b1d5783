import { useCallback } from 'react';
import { clockAt } from '#contract/time.ts';
import { BOARD } from '../messages/board-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { LiveText } from '../ui/live-text.tsx';

export interface FootProps {
  readonly isStale: boolean;
  /** Last contact, ms UTC; null: the station answers, so the data are of now. */
  readonly since: number | null;
}

/** The notice, and always the age of what is shown. */
export function Foot({ isStale, since }: FootProps) {
  const age = useCallback((now: number) => BOARD.age(clockAt(since ?? now)), [since]);
  return (
    <footer className="tk">
      <span>{isStale ? BOARD.cutOff : BOARD.missed}</span>
      <span className="age">
        <Icon name={isStale ? 'cloud-off' : 'clock'} />
        <LiveText text={age} />
      </span>
    </footer>
  );
}
