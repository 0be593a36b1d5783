import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockAt,
  dateOf,
  dayNumber,
  daysBetween,
  isDate,
  localDateAt,
  momentOf,
  msOfDayAt,
  parseIso,
  toIso,
  weekdayOf,
} from '#contract/time.ts';

/** The platform's own calendar, as an independent witness. */
const utc = (ms: number): string => new Date(ms).toISOString();
const moments = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2200, 0, 1) });

describe('local days of UTC+7', () => {
  it('agree with the platform for any moment', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        const local = utc(ms + 7 * 3_600_000);
        expect(localDateAt(ms)).toBe(local.slice(0, 10));
        expect(clockAt(ms)).toBe(local.slice(11, 16));
        expect(toIso(ms)).toBe(`${local.slice(0, 19)}+07:00`);
        expect(weekdayOf(localDateAt(ms)) % 7).toBe(new Date(ms + 7 * 3_600_000).getUTCDay());
        expect(msOfDayAt(ms)).toBe(ms + 7 * 3_600_000 - Date.parse(`${local.slice(0, 10)}T00:00:00Z`));
      }),
    );
  });

  it('begin at 17:00 UTC', () => {
    expect(localDateAt(Date.UTC(2026, 5, 4, 16, 59, 59, 999))).toBe('2026-06-04');
    expect(localDateAt(Date.UTC(2026, 5, 4, 17))).toBe('2026-06-05');
    expect(momentOf('2026-06-05', '00:00')).toBe(Date.UTC(2026, 5, 4, 17));
  });

  it('are counted forth and back', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -20_000, max: 20_000 }), (ms, days) => {
        const date = localDateAt(ms);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(dayNumber(date) * 86_400_000).toBe(Date.parse(`${date}T00:00:00Z`));
      }),
    );
  });
});

describe('dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '0000-01-01', '', '2026-01-01T00:00'])(
    '%s is none',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is one', (text) => expect(isDate(text)).toBe(true));

  it('29 February is there every fourth year, but for three centuries in four', () => {
    expect([2096, 2100, 2200, 2400].map((year) => dateOf(year, 2, 29) !== null)).toEqual([true, false, false, true]);
  });

  it('counting with what is no date is a fault of the program', () => expect(() => addDays('2026-02-30', 1)).toThrow(RangeError));
});

describe('parseIso', () => {
  it.each([
    ['2026-06-04T16:59:59Z', Date.UTC(2026, 5, 4, 16, 59, 59)],
    ['2026-06-04T23:59:59+07:00', Date.UTC(2026, 5, 4, 16, 59, 59)],
    ['2026-06-04 23:59', Date.UTC(2026, 5, 4, 16, 59)],
    ['2026-06-04T10:00:00.25-0330', Date.UTC(2026, 5, 4, 13, 30, 0, 250)],
    ['2026-06-04T10:00:00+09', Date.UTC(2026, 5, 4, 1)],
  ])('%s', (text, ms) => expect(parseIso(text)).toBe(ms));

  it.each([
    '2026-02-30T09:00:00+07:00',
    '2026-06-04',
    '2026-06-04T24:00:00Z',
    '2026-06-04T10:60Z',
    '2026-06-04T10:00+25:00',
    'hôm nay',
    '',
  ])('%s is refused', (text) => expect(parseIso(text)).toBeNull());

  it('reads back what toIso wrote, to the second', () => {
    fc.assert(
      fc.property(moments, (ms) => {
        expect(parseIso(toIso(ms))).toBe(Math.floor(ms / 1_000) * 1_000);
      }),
    );
  });
});
