import type { EventOf } from '#contract/event.ts';
import type { businessDayClosed } from '#contract/events/business-day.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { BusinessDay } from '#core/domain/business-day/state.ts';

/**
 * Closes a day.
 *
 * @param unserved how many tickets of the day are left unserved
 * @returns `businessDayClosed`; refused `dayNotOpen` when it was never opened or is closed already
 */
export function closeDay(
  day: BusinessDay,
  { unserved }: { readonly unserved: number },
): Result<EventOf<typeof businessDayClosed>, Refusal<'dayNotOpen'>> {
  if (day.kind !== 'open') return refuse('dayNotOpen', { day: day.kind });
  return ok({ kind: 'businessDayClosed', payload: { date: day.date, unserved } });
}
