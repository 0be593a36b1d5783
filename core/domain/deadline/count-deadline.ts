import type { LocalDate } from '#contract/ids.ts';
import { type Refusal, type Result, ok } from '#contract/result.ts';
import { DAY_MS, addDays, dateOfDayNumber, dayNumber, localDateAt, momentOf, msOfClock, msOfDayAt, toIso } from '#contract/time.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { OpeningHours, Calendar } from '#core/domain/working-calendar/calendar.ts';
import { type CalendarEnds, calendarEnds, knownUntil, standingOf } from '#core/domain/working-calendar/working-day.ts';

/**
 * How long the law gives. `working-day` (ngày làm việc), `calendar-day` (ngày), `working-hour` (giờ làm việc), `same-day` (trong ngày
 * làm việc; its limit is ignored). A procedure without an appointment is not counted at all.
 */
export const COUNTED_UNITS = ['working-day', 'calendar-day', 'working-hour', 'same-day'] as const;
export type CountedUnit = (typeof COUNTED_UNITS)[number];

/** “Sau 15 giờ”, NĐ 118/2025/NĐ-CP Đ18.2: later than this on the day of receipt, a same-day result comes the next working day. */
export const DEFAULT_CUT_OFF = '15:00';

export interface DeadlineQuestion {
  /** The moment on the receipt, ms UTC. */
  readonly receivedAt: number;
  /** Whole, from 1. */
  readonly limit: number;
  readonly unit: CountedUnit;
  readonly calendar: Calendar;
  /** `HH:MM`, only for `same-day`. */
  readonly cutOff?: string | undefined;
  /** When results can be collected, where it differs from the calendar's hours. */
  readonly collectionHours?: OpeningHours | undefined;
}

export interface SkippedDay {
  readonly date: LocalDate;
  /** In Vietnamese, with the legal basis where there is one. */
  readonly reason: string;
}

export interface CountedDeadline {
  /** ISO text with +07:00: the end of the collection hours of the due day; for `working-hour` the moment the hours are over. */
  readonly dueAt: string;
  readonly dueDate: LocalDate;
  /** The days that count. `calendar-day`: every day of the limit, also one that is off; `working-hour`: those with hours in the run. */
  readonly counted: readonly LocalDate[];
  /** The days passed over. `calendar-day`: only those that the end was moved over. */
  readonly skipped: readonly SkippedDay[];
}

export type DeadlineRefusal = CalendarEnds | (Refusal<'limitInvalid'> & { readonly message: string });

/**
 * Counts a deadline by the Civil Code 2015: the day of receipt is not counted (Đ147.2), the last day ends at 24:00 (Đ148.6), and an
 * end on a weekend or holiday moves to the end of the next working day (Đ148.5). Hours run from the moment itself (Đ147.1).
 * The hour printed for days is the end of collection, since no law names one.
 *
 * @returns refused `calendarEnds` where the calendar does not reach, `limitInvalid` for a limit that is not a whole number from 1
 */
export function countDeadline(question: DeadlineQuestion): Result<CountedDeadline, DeadlineRefusal> {
  const { limit, unit } = question;
  if (unit !== 'same-day' && !(Number.isSafeInteger(limit) && limit >= 1)) {
    return { ok: false, refusal: { code: 'limitInvalid', limit, message: 'Thời hạn cần là số nguyên từ 1.' } };
  }
  switch (unit) {
    case 'working-day':
      return endOfDay(question, workingDays(question.calendar, localDateAt(question.receivedAt), limit));
    case 'calendar-day':
      return endOfDay(question, calendarDays(question.calendar, localDateAt(question.receivedAt), limit));
    case 'same-day':
      return endOfDay(question, sameDay(question));
    case 'working-hour':
      return workingHours(question);
    default:
      return unreachable(unit);
  }
}

interface CountedDays {
  readonly end: LocalDate;
  readonly counted: readonly LocalDate[];
  readonly skipped: readonly SkippedDay[];
}

function endOfDay(question: DeadlineQuestion, days: Result<CountedDays, CalendarEnds>): Result<CountedDeadline, CalendarEnds> {
  if (!days.ok) return days;
  const { end, counted, skipped } = days.value;
  const closing = (question.collectionHours ?? question.calendar.hours).at(-1)?.[1];
  if (closing === undefined) throw new Error('a calendar without hours');
  return ok({ dueAt: toIso(momentOf(end, closing)), dueDate: end, counted, skipped });
}

/** Day after day from the one after `after`, until `limit` working days are counted. */
function workingDays(calendar: Calendar, after: LocalDate, limit: number): Result<CountedDays, CalendarEnds> {
  const counted: LocalDate[] = [];
  const skipped: SkippedDay[] = [];
  let day = after;
  while (counted.length < limit) {
    day = addDays(day, 1);
    const standing = standingOf(calendar, day);
    if (!standing.ok) return standing;
    if (standing.value.isWorking) counted.push(day);
    else skipped.push({ date: day, reason: standing.value.reason });
  }
  return ok({ end: day, counted, skipped });
}

function calendarDays(calendar: Calendar, after: LocalDate, limit: number): Result<CountedDays, CalendarEnds> {
  const first = dayNumber(after) + 1;
  const last = dayNumber(knownUntil(calendar));
  // Asked before a list is made, so that a mistyped limit costs nothing.
  if (first + limit - 1 > last) return calendarEnds(calendar, dateOfDayNumber(last + 1));
  const counted = Array.from({ length: limit }, (_, i) => dateOfDayNumber(first + i));
  const moved = firstWorkingDay(calendar, dateOfDayNumber(first + limit - 1));
  return moved.ok ? ok({ ...moved.value, counted }) : moved;
}

function sameDay({ calendar, receivedAt, cutOff = DEFAULT_CUT_OFF }: DeadlineQuestion): Result<CountedDays, CalendarEnds> {
  const received = localDateAt(receivedAt);
  const standing = standingOf(calendar, received);
  if (!standing.ok) return standing;
  const isLate = standing.value.isWorking && msOfDayAt(receivedAt) > msOfClock(cutOff);
  const found = firstWorkingDay(calendar, isLate ? addDays(received, 1) : received);
  if (!found.ok) return found;
  const { end, skipped } = found.value;
  return ok({
    end,
    counted: [end],
    skipped: isLate ? [{ date: received, reason: `tiếp nhận sau ${spoken(cutOff)}` }, ...skipped] : skipped,
  });
}

/** `15 giờ`, `15 giờ 30`. */
const spoken = (clock: string): string => `${Number(clock.slice(0, 2))} giờ${clock.endsWith(':00') ? '' : ` ${clock.slice(3)}`}`;

/** The first working day at or after a day, and the days off before it. */
function firstWorkingDay(calendar: Calendar, from: LocalDate): Result<{ end: LocalDate; skipped: readonly SkippedDay[] }, CalendarEnds> {
  const skipped: SkippedDay[] = [];
  for (let day = from; ; day = addDays(day, 1)) {
    const standing = standingOf(calendar, day);
    if (!standing.ok) return standing;
    if (standing.value.isWorking) return ok({ end: day, skipped });
    skipped.push({ date: day, reason: standing.value.reason });
  }
}

/** Hours run while the office works: from the moment itself, over lunch, night and days off. */
function workingHours({ calendar, receivedAt, limit }: DeadlineQuestion): Result<CountedDeadline, CalendarEnds> {
  const counted: LocalDate[] = [];
  const skipped: SkippedDay[] = [];
  let left = limit * (DAY_MS / 24);
  for (let day = localDateAt(receivedAt); ; day = addDays(day, 1)) {
    const standing = standingOf(calendar, day);
    if (!standing.ok) return standing;
    if (!standing.value.isWorking) {
      skipped.push({ date: day, reason: standing.value.reason });
      continue;
    }
    for (const [from, to] of calendar.hours) {
      const start = Math.max(momentOf(day, from), receivedAt);
      const run = momentOf(day, to) - start;
      if (run <= 0) continue;
      if (counted.at(-1) !== day) counted.push(day);
      if (run >= left) return ok({ dueAt: toIso(start + left), dueDate: day, counted, skipped });
      left -= run;
    }
  }
}
