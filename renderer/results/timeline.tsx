import type { AnswerFor } from '#contract/operations/table.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { DOSSIER } from '../messages/papers-vi.ts';
import { dayMonth } from '../receive/appointment.ts';
import { Icon } from '../ui/icon.tsx';

type DossierEvent = AnswerFor<'dossier.show'>['events'][number];

/** What was done with a dossier, by whom and where, the first act first. */
export function Timeline({ events }: { readonly events: readonly DossierEvent[] }) {
  return (
    <section className="card" aria-label={DOSSIER.events}>
      <ol className="tl">
        {events.map((event, index) => {
          const isLast = index === events.length - 1;
          return (
            <li className={isLast ? 'ev now' : 'ev'} key={`${event.kind}.${event.at}.${event.station}`}>
              <span className="tm">
                {dayMonth(localDateAt(event.at))} {clockAt(event.at)}
              </span>
              <span className="dot">
                <Icon name={isLast ? 'circle-dot' : 'check'} />
              </span>
              <div>
                <b>{DOSSIER.event[event.kind] ?? event.kind}</b>
                <span className="hint">
                  {[event.actorName, event.counter === null ? null : DOSSIER.atCounter(event.counter)]
                    .filter((part) => part !== null)
                    .join(', ')}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
