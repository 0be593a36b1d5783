import type { LocalDate } from '#contract/ids.ts';
import { clockAt, localDateAt, weekdayOf } from '#contract/time.ts';

/** How days, times, numbers and money are written for people, in Vietnamese. */

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;
const NO_BREAK_SPACE = '\u00a0';

/** `24/11/2026`. */
export const writtenDate = (date: LocalDate): string => `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

/** `thứ Ba`, `Chủ nhật`. */
export function weekdayName(date: LocalDate): string {
  const name = WEEKDAYS[weekdayOf(date) - 1];
  if (name === undefined) throw new RangeError(`no weekday: ${date}`);
  return name;
}

/** `ngày 05 tháng 8 năm 2026`: days under 10 and the months 1 and 2 take a zero (NĐ 30/2020/NĐ-CP, Phụ lục I). */
export function legalDate(date: LocalDate): string {
  const month = Number(date.slice(5, 7));
  return `ngày ${date.slice(8, 10)} tháng ${month < 3 ? `0${month}` : month} năm ${date.slice(0, 4)}`;
}

/** `thứ Ba, ngày 24 tháng 11 năm 2026`: the date in words that an officer confirms. */
export const dateInWords = (date: LocalDate): string => `${weekdayName(date)}, ${legalDate(date)}`;

/** `16 giờ 30 phút, ngày 24 tháng 11 năm 2026`, as in lines 4 and 5 of Mẫu 01. */
export function legalMoment(ms: number): string {
  const clock = clockAt(ms);
  return `${clock.slice(0, 2)} giờ ${clock.slice(3)} phút, ${legalDate(localDateAt(ms))}`;
}

/** `A 018` with a no-break space, from `A018`. */
export const spacedNumber = (number: string): string => `${number.slice(0, 1)}${NO_BREAK_SPACE}${number.slice(1)}`;

/** Whole numbers with a dot between thousands: `1.204`. */
export const writtenCount = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, '.');

/** `590.000 đồng`. */
export const writtenMoney = (dong: number): string => `${writtenCount(dong)} đồng`;

/** `khoảng 10 đến 15 phút`, `trong 5 phút tới`. */
export const writtenWait = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === 0 ? `trong ${to} phút tới` : `khoảng ${from} đến ${to} phút`;
