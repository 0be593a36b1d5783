import type { BoardValue } from '#contract/operations/topics.ts';
import { BOARD } from '../messages/board-vi.ts';

/** More than these have no room for their names: letter and figure alone, in two rows. */
const WITH_NAMES = 4;

/** How many wait in each series, and for how long; unknown when the data are old. */
export function Waiting({ series, isStale }: { readonly series: BoardValue['series']; readonly isStale: boolean }) {
  const isMany = series.length > WITH_NAMES;
  return (
    <section
      className={isMany ? 'wt many' : 'wt'}
      aria-label={BOARD.waitingRegion}
      style={isMany ? { gridTemplateColumns: `repeat(${Math.ceil(series.length / 2)}, minmax(0, 1fr))` } : undefined}
    >
      {series.map(({ id, name, waiting, wait }) => (
        <div key={id}>
          <span className="l">{id}</span>
          <span className={isMany ? 's vh' : 's'}>{name}</span>
          {isStale ? (
            <span className="c">
              <small>{isMany ? BOARD.unknownShort : BOARD.unknownWaiting}</small>
            </span>
          ) : (
            <span className="c">
              {waiting}{' '}
              <small className={isMany && waiting > 99 ? 'vh' : undefined}>
                {isMany || waiting === 0 || !wait ? BOARD.waiting : BOARD.waitingFor(wait.from, wait.to)}
              </small>
            </span>
          )}
        </div>
      ))}
    </section>
  );
}
