import type { EventOf } from '#contract/event.ts';
import type { businessDayConfirmed } from '#contract/events/business-day.ts';
import type { BusinessDay } from '#core/domain/business-day/state.ts';

/**
 * The first officer who signs in confirms a day that a ticket opened.
 *
 * @returns null where there is nothing to confirm
 */
export function confirmDay(day: BusinessDay): EventOf<typeof businessDayConfirmed> | null {
  if (day.kind !== 'open' || day.isConfirmed) return null;
  return { kind: 'businessDayConfirmed', payload: { date: day.date } };
}
