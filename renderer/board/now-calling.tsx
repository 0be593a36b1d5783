import { clockAt } from '#contract/time.ts';
import { spacedNumber } from '#contract/words.ts';
import { BOARD } from '../messages/board-vi.ts';
import type { Call } from './call-display.ts';

export interface NowCallingProps {
  readonly call: Call | null;
  /** Null: the call was old when it came; it stands without a flash. */
  readonly announcedAt: number | null;
  readonly isStale: boolean;
}

/** The one call shown large. A new one gets a new element, so that its flash begins anew. */
export function NowCalling({ call, announcedAt, isStale }: NowCallingProps) {
  if (call === null) {
    return (
      <section className="now none" aria-label={BOARD.invite}>
        <p className="q">{BOARD.noneYet}</p>
        <p className="lab">{BOARD.noneYetMore}</p>
      </section>
    );
  }
  const isFresh = announcedAt !== null && !isStale;
  const long = call.number.length > 4 ? 'n long' : 'n';
  return (
    <section className={isFresh ? 'now fresh' : 'now'} aria-label={BOARD.invite} key={`${announcedAt} ${call.number} ${call.calledAt}`}>
      <p className="lab">{isStale ? BOARD.lastCall(clockAt(call.calledAt)) : BOARD.invite}</p>
      <p className={long}>{spacedNumber(call.number)}</p>
      <p className="to">
        <span className="q">{BOARD.toCounter}</span>
        <span className="qn">{call.counter}</span>
      </p>
    </section>
  );
}
