import type { BusinessDayEvent } from '#contract/events/business-day.ts';
import type { LocalDate } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { closeDay } from '#core/domain/business-day/close-day.ts';
import type { BusinessDay, OpenedBy } from '#core/domain/business-day/state.ts';

/** An earlier day that nobody closed, and how many of its tickets are left unserved. */
export interface UnclosedDay {
  readonly day: BusinessDay;
  readonly unserved: number;
}

/** An event and the business day that it belongs to. */
export interface DayEvent {
  readonly id: string;
  readonly event: BusinessDayEvent;
}

/**
 * Opens a day; the earlier ones that were forgotten are closed first, in the order given.
 *
 * A day that is open already is confirmed instead: an officer has seen its date in words. Opening by a ticket never confirms.
 *
 * @returns the closings, then the opening or confirmation (none where a ticket or the demo finds the day open); refused
 * `dayClosed`: a closed day is not opened again, except in the demo, which never sleeps
 */
export function openDay(
  day: BusinessDay,
  { date, by, unclosed }: { readonly date: LocalDate; readonly by: OpenedBy; readonly unclosed: readonly UnclosedDay[] },
): Result<readonly DayEvent[], Refusal<'dayClosed'>> {
  if (day.kind === 'closed' && by !== 'demo') return refuse('dayClosed', { date });
  const closings = unclosed.flatMap(({ day: earlier, unserved }): DayEvent[] => {
    const closed = closeDay(earlier, { unserved });
    return closed.ok ? [{ id: earlier.id, event: closed.value }] : [];
  });
  if (day.kind !== 'open') return ok([...closings, { id: day.id, event: { kind: 'businessDayOpened', payload: { date, by } } }]);
  if (by === 'officer') return ok([...closings, { id: day.id, event: { kind: 'businessDayConfirmed', payload: { date } } }]);
  return ok(closings);
}
