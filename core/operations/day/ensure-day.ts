import type { LocalDate } from '#contract/ids.ts';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { businessDayAggregate } from '#core/domain/business-day/aggregate.ts';
import { openDay } from '#core/domain/business-day/open-day.ts';
import { businessDayId, type OpenedBy } from '#core/domain/business-day/state.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import type { Proposal } from '#core/journal/journal.ts';
import { openDays, unservedOf } from '#core/store/business-days.ts';

export interface DayEnsured {
  readonly day: LocalDate;
  /** What has to be written before the act: closings of forgotten days and the opening. */
  readonly proposals: readonly Proposal[];
}

/** The day that is open and is today's; null when none is. */
export function dayOfToday(look: Pick<Look, 'store'>, now: number): LocalDate | null {
  const today = localDateAt(now);
  return openDays(look.store).some((day) => day.date === today) ? today : null;
}

/** Opens a day where it is not open yet, and closes earlier ones that nobody closed. */
export function ensureDay(
  look: Look,
  here: Omit<Here, 'keepApart'>,
  date: LocalDate,
  by: OpenedBy,
): Result<DayEnsured, Refusal<'dayClosed' | 'notUnderstood'>> {
  // A ticket has nothing to add to a day that is open; an officer may have to confirm it.
  if (here.businessDay === date && by !== 'officer') return ok({ day: date, proposals: [] });
  const { office } = here.reference;
  const id = businessDayId(office.id, date);
  const day = look.fold(businessDayAggregate, id);
  if (!day.ok) return day;
  const unclosed = [];
  for (const row of openDays(look.store)
    .filter((each) => each.date < date)
    .reverse()) {
    const earlier = look.fold(businessDayAggregate, row.business_day_id);
    if (earlier.ok) unclosed.push({ day: earlier.value, unserved: unservedOf(look.store, row.date) });
  }
  const opened = openDay(day.value, { date, by, unclosed });
  if (!opened.ok) return opened;
  return ok({ day: date, proposals: opened.value.map((each) => ({ aggregate: { kind: 'businessDay', id: each.id }, event: each.event })) });
}
