import type { BoardValue } from '#contract/operations/topics.ts';
import { BOARD } from '../messages/board-vi.ts';

/** How many wait in each series; unknown when the data are old. */
export function Waiting({ series, isStale }: { readonly series: BoardValue['series']; readonly isStale: boolean }) {
  return (
    <section className="wt" aria-label={BOARD.waitingRegion}>
      {series.map(({ id, name, waiting }) => (
        <div key={id}>
          <span className="l">{id}</span>
          <span className="s">{name}</span>
          {isStale ? (
            <span className="c">
              <small>{BOARD.unknownWaiting}</small>
            </span>
          ) : (
            <span className="c">
              {waiting} <small>{BOARD.waiting}</small>
            </span>
          )}
        </div>
      ))}
    </section>
  );
}
