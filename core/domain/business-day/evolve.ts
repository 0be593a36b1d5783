import type { BusinessDayEvent } from '#contract/events/business-day.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { BusinessDay } from '#core/domain/business-day/state.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import { actRef, withConflict } from '#core/domain/fold/conflict.ts';

/** Total. Opening twice and closing twice stand together, they say the same; opening what was closed does not. */
export function evolve(day: BusinessDay, event: BusinessDayEvent, facts: EntryFacts): BusinessDay {
  switch (event.kind) {
    case 'businessDayOpened': {
      const { date, by } = event.payload;
      const isConfirmed = by !== 'firstTicket';
      if (day.kind === 'open') return { ...day, isConfirmed: day.isConfirmed || isConfirmed };
      if (day.kind === 'closed' && by !== 'demo') return withConflict(day, 'openedAfterClosing', day.closedBy, facts);
      const conflicts = day.kind === 'closed' ? day.conflicts : [];
      return { kind: 'open', id: day.id, date, openedBy: by, isConfirmed, openedAt: facts.time, conflicts };
    }
    case 'businessDayConfirmed':
      return day.kind === 'open' ? { ...day, isConfirmed: true } : day;
    case 'businessDayClosed':
      if (day.kind !== 'open') return day;
      return { ...day, kind: 'closed', closedAt: facts.time, unserved: event.payload.unserved, closedBy: actRef(facts) };
    default:
      return unreachable(event);
  }
}
