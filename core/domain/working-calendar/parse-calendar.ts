import type { z } from 'zod';
import { type Result, ok } from '#contract/result.ts';
import { weekdayOf, yearOf } from '#contract/time.ts';
import { weekdayName, writtenDate } from '#contract/words.ts';
import { type FileRefusal, readReferenceFile } from '#core/domain/reference-file/read-reference-file.ts';
import { DEFAULT_HOURS, type Calendar, calendarDocument } from './calendar.ts';

type CalendarFile = z.infer<typeof calendarDocument>;
type Report = (path: (string | number)[], problem: string) => void;

/** What no single field shows: days that contradict each other, hours out of order, years without a day. */
export const consistentCalendar = calendarDocument.superRefine((file, context) => {
  const report: Report = (path, message) => context.addIssue({ code: 'custom', path, message });
  checkDays(file, report);
  checkHours(file, report);
  checkYears(file, report);
});

/**
 * A calendar file as edited by the office, read whole or refused whole with the first wrong line:
 * “Tệp lịch sai ở dòng 14: cần ngày như 02/09/2027, đang là “2-9”. Lịch cũ vẫn dùng.”
 *
 * The known years are those of its days, unless `firstYear` or `lastYear` say otherwise; default hours 08-12 and 13-17.
 */
export function parseCalendar(text: string): Result<Calendar, FileRefusal> {
  const read = readReferenceFile(text, consistentCalendar, { file: 'lịch', stays: 'Lịch cũ vẫn dùng.' });
  if (!read.ok) return read;
  const file = read.value;
  const years = file.days.map((day) => yearOf(day.date));
  return ok({
    days: file.days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    hours: file.hours ?? DEFAULT_HOURS,
    firstYear: file.firstYear ?? Math.min(...years, file.lastYear ?? Number.POSITIVE_INFINITY),
    lastYear: file.lastYear ?? Math.max(...years, file.firstYear ?? Number.NEGATIVE_INFINITY),
    note: file.note,
    needsConfirmation: file.needsConfirmation ?? [],
  });
}

function checkDays({ days }: CalendarFile, report: Report): void {
  const seen = new Set<string>();
  for (const [i, { date, kind }] of days.entries()) {
    if (seen.has(date)) report(['days', i, 'date'], `ngày ${writtenDate(date)} có hai lần`);
    seen.add(date);
    // A make-up day that falls on a working day is a slip of the pen, and would do nothing without a word.
    if (kind === 'swap-work' && weekdayOf(date) < 6) {
      report(['days', i, 'date'], `ngày làm bù cần là thứ Bảy hoặc Chủ nhật, ${writtenDate(date)} là ${weekdayName(date)}`);
    }
  }
}

function checkHours({ hours = [] }: CalendarFile, report: Report): void {
  let end = '';
  for (const [i, [from, to]] of hours.entries()) {
    if (from >= to) report(['hours', i], `giờ nghỉ cần sau giờ làm, đang là ${from} đến ${to}`);
    else if (from < end) report(['hours', i], `khoảng giờ từ ${from} cần sau khoảng trước, hết lúc ${end}`);
    end = to;
  }
}

function checkYears({ days, firstYear, lastYear }: CalendarFile, report: Report): void {
  const years = new Set(days.map((day) => yearOf(day.date)));
  const first = Math.min(...years);
  const last = Math.max(...years);
  if (years.size === 0) {
    if (lastYear === undefined) report(['days'], 'cần ít nhất một ngày, hoặc “lastYear” là năm cuối của lịch');
    else if (firstYear !== undefined && firstYear > lastYear) report(['lastYear'], `năm cuối ${lastYear} trước năm đầu ${firstYear}`);
    return;
  }
  for (const [i, { date }] of days.entries()) {
    if (lastYear !== undefined && yearOf(date) > lastYear)
      report(['days', i, 'date'], `ngày ${writtenDate(date)} sau năm cuối của lịch, ${lastYear}`);
    if (firstYear !== undefined && yearOf(date) < firstYear)
      report(['days', i, 'date'], `ngày ${writtenDate(date)} trước năm đầu của lịch, ${firstYear}`);
  }
  for (let year = first; year < last; year++) {
    if (!years.has(year)) report(['days'], `năm ${year} chưa có ngày nghỉ nào`);
  }
}
