import type { LocalDate } from '#contract/ids.ts';

/**
 * Moments and days of an office. A moment is an integer of milliseconds since 1970-01-01T00:00Z; a day is its date in
 * Asia/Ho_Chi_Minh as `YYYY-MM-DD`. Viet Nam keeps UTC+7 all year, so a day is plain arithmetic and needs no zone database.
 */

const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
const OFFSET_MS = 7 * 3_600_000;
/** 0001-01-01 and 9999-12-31 as days since 1970-01-01. */
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

const two = (value: number): string => String(value).padStart(2, '0');

/** Days since 1970-01-01 of a civil date, Gregorian calendar (eras of 400 years that begin on 1 March). */
function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function civilFromDays(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The date of a year, month and day, or null where the calendar has no such day. Years 1 to 9999. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const back = civilFromDays(daysFromCivil(year, month, day));
  return back.month === month && back.day === day ? `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` : null;
}

/** True for `YYYY-MM-DD` of a day that exists. */
export function isDate(text: string): text is LocalDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dateOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** Days since 1970-01-01. Throws for a text that is no date: dates are checked where they come in. */
export function dayNumber(date: LocalDate): number {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`);
  return daysFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The date of a day number; throws outside the years 1 to 9999. */
export function dateOfDayNumber(days: number): LocalDate {
  if (!Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY) throw new RangeError(`no such day: ${days}`);
  const { year, month, day } = civilFromDays(days);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days);

/** How many days `to` lies after `from`; negative when before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The day of the office in which a moment lies. */
export const localDateAt = (ms: number): LocalDate => dateOfDayNumber(Math.floor((ms + OFFSET_MS) / DAY_MS));

/** Milliseconds since local midnight. */
export const msOfDayAt = (ms: number): number => (((ms + OFFSET_MS) % DAY_MS) + DAY_MS) % DAY_MS;

/** `HH:MM` of a moment, local. */
export function clockAt(ms: number): string {
  const minutes = Math.floor(msOfDayAt(ms) / MINUTE_MS);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Milliseconds since midnight of `HH:MM`, 00:00 to 23:59. Throws for anything else. */
export function msOfClock(clock: string): number {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(clock)) throw new RangeError(`not a time of day: ${clock}`);
  return (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE_MS;
}

/** The moment of a local day and time of day (`HH:MM`). */
export const momentOf = (date: LocalDate, clock: string): number => dayNumber(date) * DAY_MS + msOfClock(clock) - OFFSET_MS;

/** ISO text with +07:00 and whole seconds, such as `2026-11-24T16:30:00+07:00`; parts of a second are cut off. */
export const toIso = (ms: number): string =>
  `${localDateAt(ms)}T${clockAt(ms)}:${two(Math.floor((msOfDayAt(ms) % MINUTE_MS) / 1_000))}+07:00`;

const ISO = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * The moment of an ISO 8601 text with date and time of day. Without an offset it is local, +07:00. Null for what is no such text,
 * and for a day or an hour that does not exist.
 */
export function parseIso(text: string): number | null {
  const [, date = '', hour = '', minute = '', second = '0', fraction = '', zone = '+07:00'] = ISO.exec(text.trim()) ?? [];
  if (!isDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const offset = zone.toUpperCase() === 'Z' ? 0 : offsetMinutes(zone);
  if (offset === null) return null;
  const seconds = Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
  return dayNumber(date) * DAY_MS + seconds * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset * MINUTE_MS;
}

function offsetMinutes(zone: string): number | null {
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', ''));
  if (hours > 14 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Minutes since midnight of `HH:MM`. */
export const minuteOfDay = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
