import { spacedNumber } from '#contract/words.ts';
import { BOARD } from '../messages/board-vi.ts';
import type { Call } from './call-display.ts';

/** What was called before. The rows are those of the screen and not of the calls: seven of them, filled anew. */
export function LastCalls({ calls }: { readonly calls: readonly Call[] }) {
  return (
    <section className="last" aria-label={BOARD.justCalled}>
      <p className="hd" aria-hidden="true">
        {BOARD.justCalled}
      </p>
      <ol>
        {calls.map(({ number, counter }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is a place on the screen
          <li key={row}>
            <span>{spacedNumber(number)}</span>
            <span>{BOARD.atCounter(counter)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
