import type { DossierEventShown } from '#contract/operations/dossier.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { CAPACITY, DOCUMENT_WORDS, DOSSIER, PRINT_WORDS } from '../messages/papers-vi.ts';
import { dayMonth } from '../receive/appointment.ts';
import { Icon } from '../ui/icon.tsx';

/** What was done with a dossier, by whom and where, and what was printed, the first act first. Looks at numbers stand apart, folded. */
export function Timeline({ events }: { readonly events: readonly DossierEventShown[] }) {
  const acts = events.filter(({ kind }) => kind !== 'personalShown');
  const looks = events.filter(({ kind }) => kind === 'personalShown');
  return (
    <section className="card" aria-label={DOSSIER.events}>
      <ol className="tl">
        {acts.map((event, index) => (
          <Event key={`${event.kind}.${event.at}.${event.station}`} event={event} isLast={index === acts.length - 1} />
        ))}
      </ol>
      {looks.length > 0 && (
        <details className="looks">
          <summary>{DOSSIER.looks(looks.length)}</summary>
          <ol className="tl">
            {looks.map((event) => (
              <Event key={`${event.kind}.${event.at}.${event.about}`} event={event} isLast={false} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Event({ event, isLast }: { readonly event: DossierEventShown; readonly isLast: boolean }) {
  const about = aboutOf(event);
  return (
    <li className={isLast ? 'ev now' : 'ev'}>
      <span className="tm">
        {dayMonth(localDateAt(event.at))} {clockAt(event.at)}
      </span>
      <span className="dot">
        <Icon name={isLast ? 'circle-dot' : 'check'} />
      </span>
      <div>
        <b>
          {DOSSIER.event[event.kind] ?? event.kind}
          {about !== null && `, ${about}`}
        </b>
        <span className="hint">
          {[event.actorName, ...(event.counter === null ? [] : [DOSSIER.atCounter(event.counter)]), DOSSIER.atStation(event.station)].join(
            ', ',
          )}
        </span>
        {event.papers.map((paper, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: papers of one act are never moved
          <span className="hint" key={index}>
            <Icon name="printer" /> {DOSSIER.paper(DOCUMENT_WORDS[paper.document], stateWord(paper.state), paper.copy)}
          </span>
        ))}
      </div>
    </li>
  );
}

const words: Readonly<Record<string, string>> = PRINT_WORDS;
const stateWord = (state: string): string => (words[state] ?? state).toLocaleLowerCase('vi');

const capacities: Readonly<Record<string, string>> = CAPACITY;

function aboutOf({ kind, about }: DossierEventShown): string | null {
  if (about === null) return null;
  switch (kind) {
    case 'resultReady':
      return DOSSIER.inSlot(about);
    case 'resultHandedBack':
      return (capacities[about] ?? about).toLocaleLowerCase('vi');
    case 'personalShown':
      return DOSSIER.shownField[about] ?? about;
    default:
      return null;
  }
}
