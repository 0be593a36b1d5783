import { z } from 'zod';
import type { LocalDate } from '#contract/ids.ts';
import { dateOf } from '#contract/time.ts';
import { filled, wrong } from '#core/domain/reference-file/wrong.ts';

/** The days and hours on which an office works. Which days are off is the Prime Minister's yearly notice: data, never code. */

/**
 * `holiday` (nghỉ lễ, BLLĐ Đ112), `compensatory` (nghỉ bù, Đ111.3), `swap-off` and `swap-work` (hoán đổi: off, and worked for it),
 * `closed` (the office's own).
 */
export const DAY_KINDS = ['holiday', 'compensatory', 'swap-off', 'swap-work', 'closed'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** `["08:00", "12:00"]`, local time, end after start. */
export type HourSpan = readonly [string, string];
export type OpeningHours = readonly HourSpan[];

export const DEFAULT_HOURS: OpeningHours = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];

export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** The law or notice that says so, as shown beside the reason. */
  readonly legalBasis: string;
  /** What the day is called: `Giỗ Tổ Hùng Vương`. */
  readonly name?: string | undefined;
  readonly note?: string | undefined;
}

export interface Calendar {
  /** In order of date, each date once. */
  readonly days: readonly CalendarDay[];
  readonly hours: OpeningHours;
  /** The years, both included, of which the days off are known. Outside them nothing is said. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly note?: string | undefined;
  /** Days whose standing may still change, and what is asked (“cần xác nhận”). They count as they stand. */
  readonly needsConfirmation: readonly { readonly date: LocalDate; readonly question: string }[];
}

/** `2027-09-02`, or as people write it, `02/09/2027`. */
export const fileDate = z.string({ error: wrong('ngày như 02/09/2027') }).transform((written, context): LocalDate => {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written) ?? [];
  const date = dateOf(Number(y ?? year), Number(m ?? month), Number(d ?? day));
  if (date !== null) return date;
  const real = y !== undefined || year !== undefined ? 'ngày có thật như 02/09/2027' : 'ngày như 02/09/2027';
  context.addIssue({ code: 'custom', message: wrong(real)({ code: 'custom', input: written }) });
  return z.NEVER;
});

const clock = z.string({ error: wrong('giờ như 08:00') }).regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: wrong('giờ như 08:00') });
const span = z.tuple([clock, clock], { error: wrong('hai giờ như ["08:00", "12:00"]') });
const year = z
  .int({ error: wrong('năm như 2027') })
  .min(1900, { error: wrong('năm như 2027') })
  .max(2999, { error: wrong('năm như 2027') });

export const calendarDocument = z.strictObject(
  {
    days: z.array(
      z.strictObject(
        {
          date: fileDate,
          kind: z.enum(DAY_KINDS, { error: wrong(`loại ngày ${DAY_KINDS.map((kind) => `“${kind}”`).join(', ')}`) }),
          legalBasis: filled('căn cứ pháp lý'),
          name: filled('tên ngày').optional(),
          note: filled('ghi chú').optional(),
        },
        { error: wrong('một ngày {"date", "kind", "legalBasis"}') },
      ),
      { error: wrong('danh sách “days”') },
    ),
    hours: z
      .array(span, { error: wrong('danh sách giờ như [["08:00", "12:00"]]') })
      .min(1, { error: wrong('ít nhất một khoảng giờ') })
      .optional(),
    firstYear: year.optional(),
    lastYear: year.optional(),
    note: filled('ghi chú').optional(),
    needsConfirmation: z
      .array(z.strictObject({ date: fileDate, question: filled('điều cần xác nhận') }, { error: wrong('{"date", "question"}') }), {
        error: wrong('danh sách ngày cần xác nhận'),
      })
      .optional(),
  },
  { error: wrong('một lịch {"days": [...]}') },
);
