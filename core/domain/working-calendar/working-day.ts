import type { LocalDate } from '#contract/ids.ts';
import { type Refusal, type Result, ok } from '#contract/result.ts';
import { addDays, weekdayOf, yearOf } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { CalendarDay, Calendar } from './calendar.ts';

/** One day as the calendar knows it: worked, or off and why, in Vietnamese. */
export type DayStanding = { readonly isWorking: true } | { readonly isWorking: false; readonly reason: string };

/** The calendar says nothing of this day: never a guess. `knownUntil` is its last day, `message` the sentence for the officer. */
export type CalendarEnds = Refusal<'calendarEnds'> & { readonly date: LocalDate; readonly knownUntil: LocalDate; readonly message: string };

/** The last day of which the calendar knows whether it is worked. */
export const knownUntil = (calendar: Calendar): LocalDate => `${calendar.lastYear}-12-31`;
const knownFrom = (calendar: Calendar): LocalDate => `${calendar.firstYear}-01-01`;

export function calendarEnds(calendar: Calendar, date: LocalDate): { readonly ok: false; readonly refusal: CalendarEnds } {
  const until = knownUntil(calendar);
  const edge = date > until ? `chỉ có đến ${writtenDate(until)}` : `chỉ có từ ${writtenDate(knownFrom(calendar))}`;
  const message = `Chưa tính được ngày hẹn: lịch làm việc ${edge}. Báo phụ trách thêm lịch.`;
  return { ok: false, refusal: { code: 'calendarEnds', date, knownUntil: until, message } };
}

/** Whether a day is worked, and if not why; refused outside the calendar's years. */
export function standingOf(calendar: Calendar, date: LocalDate): Result<DayStanding, CalendarEnds> {
  if (yearOf(date) < calendar.firstYear || yearOf(date) > calendar.lastYear) return calendarEnds(calendar, date);
  const listed = calendar.days.find((day) => day.date === date);
  if (listed !== undefined) return ok(standingOfListed(listed));
  return ok(weekdayOf(date) >= 6 ? { isWorking: false, reason: 'cuối tuần' } : { isWorking: true });
}

export function isWorkingDay(calendar: Calendar, date: LocalDate): Result<boolean, CalendarEnds> {
  const standing = standingOf(calendar, date);
  return standing.ok ? ok(standing.value.isWorking) : standing;
}

/** The first working day after `date`. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): Result<LocalDate, CalendarEnds> {
  for (let day = addDays(date, 1); ; day = addDays(day, 1)) {
    const standing = standingOf(calendar, day);
    if (!standing.ok) return standing;
    if (standing.value.isWorking) return ok(day);
  }
}

function standingOfListed(day: CalendarDay): DayStanding {
  const named = (word: string): DayStanding => ({
    isWorking: false,
    reason: `${day.name === undefined ? word : `${word} ${day.name}`} (${day.legalBasis})`,
  });
  switch (day.kind) {
    case 'swap-work':
      return { isWorking: true };
    case 'holiday':
      return named('nghỉ lễ');
    case 'compensatory':
      return named('nghỉ bù');
    case 'swap-off':
      return named('nghỉ hoán đổi');
    case 'closed':
      return named('cơ quan nghỉ');
    default:
      return unreachable(day.kind);
  }
}

/** The days between two dates, both included, whose standing may still change: an appointment over them deserves a word. */
export const daysToConfirm = (calendar: Calendar, from: LocalDate, to: LocalDate): Calendar['needsConfirmation'] =>
  calendar.needsConfirmation.filter(({ date }) => date >= from && date <= to);
