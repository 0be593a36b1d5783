import type { CSSProperties } from 'react';
import { spacedNumber } from '#contract/words.ts';
import { BOARD } from '../messages/board-vi.ts';
import type { Call } from './call-display.ts';

/** Up to so many lines the letters are so large that the word for the counter stands once, at the head. */
const FEW_LINES = 5;

export interface LastCallsProps {
  readonly calls: readonly Call[];
  /** As many as the farthest seat can read. */
  readonly lines: number;
}

/** What was called before. The rows are those of the screen and not of the calls: filled anew, never added. */
export function LastCalls({ calls, lines }: LastCallsProps) {
  const isFew = lines <= FEW_LINES;
  const rows: CSSProperties & Record<'--lines', number> = { '--lines': lines };
  return (
    <section className={isFew ? 'last few' : 'last'} aria-label={BOARD.justCalled} style={rows}>
      <p className="hd" aria-hidden="true">
        <span>{BOARD.justCalled}</span>
        {isFew && <span>{BOARD.counter}</span>}
      </p>
      <ol>
        {calls.slice(0, lines).map(({ number, counter }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is a place on the screen
          <li key={row} className={number.length > 4 ? 'long' : undefined}>
            <span>{spacedNumber(number)}</span>
            <span>
              {isFew ? (
                <>
                  <span className="vh">{BOARD.counter} </span>
                  {counter}
                </>
              ) : (
                BOARD.atCounter(counter)
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
