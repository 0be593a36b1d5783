import type { ReactNode } from 'react';
import { RESULTS } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { FILTER_NAMES, FILTERS, WORKS } from './filters.ts';
import { Found } from './found.tsx';
import type { DossierSearch } from './use-dossier-search.ts';
import './results.css';

/** What a search found, newest first, or a list of work. The keys are heard at the search box: its arrows move here, its Enter opens. */
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
  const { asked, shown, rows, current, pages } = search;
  const isShort = asked !== '' && [...asked].length < 2;
  return (
    <main className="work two">
      <Sieve search={search} />
      <section className="col mid" aria-label={RESULTS.region}>
        <div className="stack">
          {offers}
          <h1 className="title" aria-live="polite">
            {heading(search)}
          </h1>
          <div className="row wrap">
            <span className="grow">
              {shown.kind === 'work' ? RESULTS.workHint[shown.work] : asked === '' ? RESULTS.latest : RESULTS.matches(asked)}
            </span>
            <span className="hint">{RESULTS.how}</span>
          </div>
          {search.isKnown && rows.length === 0 ? (
            <div className="card empty">
              <Icon name="search" />
              <p>
                {shown.kind === 'work'
                  ? RESULTS.noWork
                  : isShort
                    ? RESULTS.tooShort
                    : asked === ''
                      ? RESULTS.noneAtAll
                      : RESULTS.none(asked)}
              </p>
            </div>
          ) : (
            rows.length > 0 && <Found rows={rows} current={current} query={shown.kind === 'found' ? asked : ''} onOpen={onOpen} />
          )}
          {(pages.number > 1 || pages.hasNext) && (
            <nav className="row" aria-label={RESULTS.pages}>
              <Button
                size="small"
                icon="arrow-left"
                shortcut="PgUp"
                off={pages.number === 1 ? RESULTS.firstPage : undefined}
                onPress={pages.back}
              >
                {RESULTS.before}
              </Button>
              <span>{RESULTS.page(pages.number)}</span>
              <Button
                size="small"
                icon="arrow-right"
                shortcut="PgDn"
                off={pages.hasNext ? undefined : RESULTS.lastPage}
                onPress={pages.forth}
              >
                {RESULTS.after}
              </Button>
            </nav>
          )}
        </div>
      </section>
    </main>
  );
}

/** Filters with how many match each, then the lists of work; all of them choose what the list shows. */
function Sieve({ search }: { readonly search: DossierSearch }) {
  const { shown, counts, work } = search;
  return (
    <section className="col left" aria-label={RESULTS.filters}>
      <div className="lefthead">
        <h2 className="title small">{RESULTS.status}</h2>
      </div>
      <ul className="flts">
        {FILTERS.map((filter) => {
          const isOn = shown.kind === 'found' && shown.filter === filter;
          return (
            <li key={filter}>
              <button
                type="button"
                className={isOn ? 'flt on' : 'flt'}
                aria-pressed={isOn}
                onClick={() => search.choose({ kind: 'found', filter })}
              >
                <span className="grow">{FILTER_NAMES[filter]}</span>
                <b>
                  {counts === undefined
                    ? ''
                    : filter === 'all'
                      ? RESULTS.count(counts.all, counts.capped)
                      : RESULTS.count(counts[filter], false)}
                </b>
              </button>
            </li>
          );
        })}
      </ul>
      <div className="lefthead second">
        <h2 className="h">{RESULTS.work}</h2>
      </div>
      <ul className="flts">
        {WORKS.map((each) => {
          const isOn = shown.kind === 'work' && shown.work === each;
          return (
            <li key={each}>
              <button
                type="button"
                className={isOn ? 'flt on' : 'flt'}
                aria-pressed={isOn}
                onClick={() => search.choose({ kind: 'work', work: each })}
              >
                <span className="grow">{RESULTS.workName[each]}</span>
                <b className={each === 'overdue' && (work?.overdue ?? 0) > 0 ? 'lt' : undefined}>
                  {work === undefined ? '' : RESULTS.count(work[each], false)}
                </b>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function heading({ shown, counts, work, rows }: DossierSearch): string {
  if (shown.kind === 'work') return `${RESULTS.workName[shown.work]}: ${RESULTS.found(work?.[shown.work] ?? rows.length, false)}`;
  if (counts === undefined) return RESULTS.counting;
  return shown.filter === 'all' ? RESULTS.found(counts.all, counts.capped) : RESULTS.found(counts[shown.filter], false);
}
