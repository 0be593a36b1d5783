import { clockAt, localDateAt, parseIso } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { capitalWeekday } from '../messages/officer-vi.ts';
import { limitText, RECEIVE } from '../messages/papers-vi.ts';

export interface Run {
  readonly unit: string;
  readonly limit: number;
  readonly counted: readonly string[];
  readonly skipped: readonly { readonly date: string; readonly reason: string }[];
}

/** `04/12/2026` and `Thứ Sáu, trước 17:00` of an appointment (ISO text). Null for a text that is no moment. */
export function appointmentWords(dueAt: string): { readonly date: string; readonly when: string; readonly weekday: string } | null {
  const ms = parseIso(dueAt);
  if (ms === null) return null;
  const date = localDateAt(ms);
  const weekday = capitalWeekday(date);
  return { date: writtenDate(date), weekday, when: RECEIVE.before(weekday, clockAt(ms)) };
}

/** `25/11` of a date. */
export const dayMonth = (date: string): string => `${date.slice(8, 10)}/${date.slice(5, 7)}`;

/** `28, 29/11`: days of one month share the month. */
function daysInWords(dates: readonly string[]): string {
  const months = new Map<string, string[]>();
  for (const date of dates) {
    const month = date.slice(5, 7);
    months.set(month, [...(months.get(month) ?? []), date.slice(8, 10)]);
  }
  return [...months].map(([month, days]) => `${days.join(', ')}/${month}`).join(', ');
}

/** Why the day is that day: the limit, the first day counted, and the days passed over with their reasons. */
export function whyThatDay({ unit, limit, counted, skipped }: Run): string {
  const first = counted[0];
  const limitWords = limitText(unit, limit);
  const start =
    first === undefined
      ? `${limitWords.charAt(0).toLocaleUpperCase('vi')}${limitWords.slice(1)}.`
      : RECEIVE.countedFrom(limitWords, dayMonth(first));
  const reasons = new Map<string, string[]>();
  for (const { date, reason } of skipped) reasons.set(reason, [...(reasons.get(reason) ?? []), date]);
  return [start, ...[...reasons].map(([reason, dates]) => RECEIVE.skipped(daysInWords(dates), reason))].join(' ');
}
