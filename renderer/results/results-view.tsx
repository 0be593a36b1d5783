import type { ReactNode } from 'react';
import { localDateAt, parseIso } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { RESULTS } from '../messages/papers-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import { FILTER_NAMES, FILTERS, type FoundRow, passes } from './filters.ts';
import { DossierChip } from './status.tsx';
import type { DossierSearch } from './use-dossier-search.ts';
import './results.css';

/** What a search found, newest first. The keys are heard at the search box: its arrows move here, its Enter opens. */
export function ResultsView({
  search,
  offers,
  onOpen,
}: {
  readonly search: DossierSearch;
  /** What waits for an answer, above the list. */
  readonly offers: ReactNode;
  readonly onOpen: (code: string) => void;
}) {
  const { asked, found, filter, rows, current } = search;
  const all = found?.rows ?? [];
  return (
    <main className="work two">
      <section className="col left" aria-label={RESULTS.filters}>
        <div className="lefthead">
          <h2 className="title small">{RESULTS.status}</h2>
        </div>
        <ul className="flts">
          {FILTERS.map((each) => (
            <li key={each}>
              <button
                type="button"
                className={each === filter ? 'flt on' : 'flt'}
                aria-pressed={each === filter}
                onClick={() => search.choose(each)}
              >
                <span className="grow">{FILTER_NAMES[each]}</span>
                <b>{all.filter((row) => passes(row, each)).length}</b>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className="col mid" aria-label={RESULTS.region}>
        <div className="stack">
          {offers}
          <h1 className="title" aria-live="polite">
            {RESULTS.found(rows.length, found?.more === true && filter === 'all')}
          </h1>
          <div className="row wrap">
            <span className="grow">{asked === '' ? RESULTS.latest : RESULTS.matches(asked)}</span>
            <span className="hint">{RESULTS.how}</span>
          </div>
          {found !== undefined && rows.length === 0 ? (
            <div className="card empty">
              <Icon name="search" />
              <p>{asked === '' ? RESULTS.noneAtAll : RESULTS.none(asked)}</p>
            </div>
          ) : (
            <Found rows={rows} current={current} query={asked} onOpen={onOpen} />
          )}
          {found?.more === true && <p className="hint">{RESULTS.more}</p>}
        </div>
      </section>
    </main>
  );
}

function Found({
  rows,
  current,
  query,
  onOpen,
}: {
  readonly rows: readonly FoundRow[];
  readonly current: FoundRow | undefined;
  readonly query: string;
  readonly onOpen: (code: string) => void;
}) {
  return (
    <div className="card scroll-x">
      <table className="tbl found">
        <thead>
          <tr>
            <th scope="col">{RESULTS.code}</th>
            <th scope="col">{RESULTS.who}</th>
            <th scope="col">{RESULTS.state}</th>
            <th scope="col" className="ra">
              {RESULTS.due}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.code}
              className={row === current ? 'sel' : undefined}
              ref={(element) => {
                if (row === current) element?.scrollIntoView({ block: 'nearest' });
              }}
            >
              <td>
                <button type="button" className="open code" onClick={() => onOpen(row.code)} aria-current={row === current}>
                  <MarkedText text={row.code} query={query} />
                </button>
              </td>
              <td>
                <b className="strong">{row.owner === null ? RESULTS.noName : <MarkedText text={row.owner} query={query} />}</b>
                <span className="hint pr">{row.procedureName}</span>
              </td>
              <td>
                <DossierChip status={row.status} overdue={row.overdue} />
              </td>
              <td className="ra nowrap">
                <span className={row.overdue && row.status === 'processing' ? 'lt' : undefined}>{dueDate(row.dueAt)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function dueDate(dueAt: string): string {
  const ms = parseIso(dueAt);
  return ms === null ? dueAt : writtenDate(localDateAt(ms));
}
