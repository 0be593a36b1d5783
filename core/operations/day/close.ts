import { businessDayClosed } from '#contract/events/business-day.ts';
import { dayClose } from '#contract/operations/day.ts';
import { ok } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { businessDayAggregate } from '#core/domain/business-day/aggregate.ts';
import { closeDay } from '#core/domain/business-day/close-day.ts';
import { businessDayId } from '#core/domain/business-day/state.ts';
import { acting } from '#core/journal/acting.ts';
import type { Proposal } from '#core/journal/journal.ts';
import { payloadOf } from '#core/operations/payload-of.ts';
import { unservedOf } from '#core/store/business-days.ts';
import { openSessions } from '#core/store/counter-sessions.ts';

/** Closing the day also closes what is open at the counters. */
export const close = acting({
  operation: dayClose,

  decide(input, look, here) {
    const date = input.date ?? here.businessDay ?? localDateAt(here.now);
    const id = businessDayId(here.reference.office.id, date);
    const day = look.fold(businessDayAggregate, id);
    if (!day.ok) return day;
    const closed = closeDay(day.value, { unserved: unservedOf(look.store, date) });
    if (!closed.ok) return closed;
    const counters = openSessions(look.store, date).map(
      (session): Proposal => ({
        aggregate: { kind: 'counterSession', id: session.counter_session_id },
        event: { kind: 'counterClosed', payload: { reason: 'dayClosed' } },
      }),
    );
    return ok({ proposals: [...counters, { aggregate: { kind: 'businessDay', id }, event: closed.value }], businessDay: date });
  },

  answer(entries) {
    const { date, unserved } = payloadOf(entries, businessDayClosed);
    return { businessDay: date, unserved };
  },
});
