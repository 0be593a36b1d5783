import { counterOpened } from '#contract/events/counter-session.ts';
import { counterSessionId, type LocalDate } from '#contract/ids.ts';
import { counterOpen } from '#contract/operations/counter.ts';
import { ok, refuse } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { openCounter } from '#core/domain/counter-session/open-counter.ts';
import { acting } from '#core/journal/acting.ts';
import type { Proposal } from '#core/journal/journal.ts';
import { ensureDay } from '#core/operations/day/ensure-day.ts';
import { payloadOf } from '#core/operations/payload-of.ts';
import { openSessions } from '#core/store/counter-sessions.ts';
import type { ReadStore } from '#core/store/sql.ts';
import { ticketAtCounter } from '#core/store/tickets.ts';

/** A demo never sleeps: its day begins with the first act of it. */
export const open = acting({
  operation: counterOpen,

  decide({ counter, here: isHere = false }, look, here) {
    if (here.staff === null) return refuse('notSignedIn');
    const begun = here.businessDay === null && here.purpose === 'demo' ? ensureDay(look, here, localDateAt(here.now), 'demo') : null;
    if (begun !== null && !begun.ok) return begun.refusal.code === 'notUnderstood' ? refuse('notUnderstood') : refuse('dayNotOpen');
    const businessDay = begun?.value.day ?? here.businessDay;
    const opened = openCounter(
      { counter, staff: here.staff, station: here.station, here: isHere },
      {
        counters: here.reference.office.counters.map((each) => each.number),
        businessDay,
        openSessions: businessDay === null ? [] : sessionsWithBusy(look.store, businessDay),
      },
    );
    if (!opened.ok) return opened;
    const proposals: Proposal[] = [
      ...(begun?.value.proposals ?? []),
      ...opened.value.closings.map(({ id, event }) => ({ aggregate: { kind: 'counterSession', id }, event })),
      { aggregate: { kind: 'counterSession', id: counterSessionId.parse(here.newId()) }, event: opened.value.opening },
    ];
    return ok(businessDay === null ? { proposals } : { proposals, businessDay });
  },

  answer: (entries) => ({ counter: payloadOf(entries, counterOpened).counter }),
});

const sessionsWithBusy = (store: ReadStore, day: LocalDate) =>
  openSessions(store, day).map((session) => ({ ...session, isBusy: ticketAtCounter(store, day, session.counter) !== undefined }));
