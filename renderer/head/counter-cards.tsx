import type { HallCounter } from '#contract/operations/hall.ts';
import { spacedNumber } from '#contract/words.ts';
import { elapsed } from '../counter/visit.ts';
import { HEAD } from '../messages/head-vi.ts';
import { Chip, type State } from '../ui/chip.tsx';
import type { IconName } from '../ui/icon-paths.ts';
import { Since } from '../ui/since.tsx';

const LOOK: { readonly [S in HallCounter['state']]: { readonly state: State; readonly icon: IconName } } = {
  closed: { state: 'plain', icon: 'coffee' },
  free: { state: 'waiting', icon: 'armchair' },
  calling: { state: 'called', icon: 'megaphone' },
  serving: { state: 'serving', icon: 'play' },
};

const servingFor = (from: number, now: number): string => HEAD.servingFor(elapsed(from, now));

/** One card a counter: what happens there and who sits there. */
export function CounterCards({ counters }: { readonly counters: readonly HallCounter[] }) {
  return (
    <ul className="qs" aria-label={HEAD.counters} tabIndex={-1}>
      {counters.map((counter) => (
        <li key={counter.number} className={counter.state === 'closed' ? 'qc idle' : 'qc'}>
          <div className="row wrap">
            <b className="grow strong">{HEAD.counter(counter.number)}</b>
            <Chip {...LOOK[counter.state]}>{HEAD.state[counter.state]}</Chip>
          </div>
          <b className="num qn">{counter.ticket === null ? '' : spacedNumber(counter.ticket)}</b>
          <p className="qt">
            {counter.since !== null &&
              (counter.state === 'calling' ? (
                <Since from={counter.since} text={(from, now) => HEAD.callTimes(counter.times, elapsed(from, now))} />
              ) : (
                <Since from={counter.since} text={servingFor} />
              ))}
          </p>
          <hr className="sep" />
          <p className="hint">
            <bdi>{counter.staffName ?? HEAD.nobody}</bdi>
            <span className="hint line">{HEAD.seriesLine(counter.series.join(', '))}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
