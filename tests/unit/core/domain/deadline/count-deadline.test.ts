import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, momentOf, parseIso, weekdayOf } from '#contract/time.ts';
import { COUNTED_UNITS, type CountedUnit, countDeadline, type DeadlineQuestion } from '#core/domain/deadline/count-deadline.ts';
import vectors from '#tests/fixtures/appointment-vectors.json' with { type: 'json' };
import { shippedCalendar } from '../working-calendar/shipped-calendar.ts';

const calendar = shippedCalendar();
const at = (iso: string): number => parseIso(iso) ?? expect.fail(iso);
const count = (received: string, limit: number, unit: string, more: Partial<DeadlineQuestion> = {}) =>
  countDeadline({
    receivedAt: at(received),
    limit,
    unit: COUNTED_UNITS.find((known) => known === unit) ?? expect.fail(unit),
    calendar,
    ...more,
  });
const counted = (...asked: Parameters<typeof count>) => {
  const answer = count(...asked);
  return answer.ok ? answer.value : expect.fail(answer.refusal.message);
};

/** Days off written out again, so that a slip in the shipped file or in the counting shows. */
const off = new Set(calendar.days.filter((day) => day.kind !== 'swap-work').map((day) => day.date));
const madeUp = new Set(['2025-04-26', '2026-01-10', '2026-08-22']);
const isOff = (date: string): boolean => !madeUp.has(date) && (weekdayOf(date) > 5 || off.has(date));

/** Moments of 2025 to mid 2027, so that no limit drawn reaches the end of the calendar. */
const receipts = fc
  .tuple(fc.nat(900), fc.nat(86_399))
  .map(([day, second]) => momentOf(addDays('2025-01-01', day), '00:00') + second * 1_000);
const limits = fc.integer({ min: 1, max: 60 });
const dayUnits = fc.constantFrom<CountedUnit>('working-day', 'calendar-day', 'same-day');
const due = (receivedAt: number, limit: number, unit: CountedUnit) => {
  const answer = countDeadline({ receivedAt, limit, unit, calendar });
  return answer.ok ? answer.value : expect.fail(answer.refusal.message);
};

describe('countDeadline', () => {
  it.each(vectors.days as [string, number, string, string][])('%s + %i %s ends on %s', (received, limit, unit, date) => {
    expect(counted(received, limit, unit)).toMatchObject({ dueDate: date, dueAt: `${date}T17:00:00+07:00` });
  });

  it.each(vectors.hours as [string, number, string][])('%s + %i working hours are over at %s', (received, hours, moment) => {
    expect(counted(received, hours, 'working-hour').dueAt).toBe(moment);
  });

  it('says which days count and why the others do not', () => {
    const { counted: days, skipped } = counted('2027-02-03T10:00:00+07:00', 5, 'working-day');
    expect(days).toEqual(['2027-02-11', '2027-02-12', '2027-02-15', '2027-02-16', '2027-02-17']);
    expect(skipped.map(({ date }) => date)).toEqual([
      '2027-02-04',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-13',
      '2027-02-14',
    ]);
    expect(skipped.map(({ reason }) => reason)).toContain('nghỉ bù Tết Nguyên đán (Văn phòng Chính phủ, 02/10/2026, chờ số thông báo)');
  });

  it('of calendar days counts each, and names those that only move the end', () => {
    const { counted: days, skipped } = counted('2026-04-12T09:00:00+07:00', 15, 'calendar-day');
    expect(days).toHaveLength(15);
    expect(skipped).toEqual([{ date: '2026-04-27', reason: expect.stringContaining('nghỉ bù') }]);
  });

  it('says that a same-day dossier came after the cut-off', () => {
    expect(counted('2026-11-23T15:00:01+07:00', 1, 'same-day').skipped.map(({ reason }) => reason)).toEqual([
      'tiếp nhận sau 15 giờ',
      expect.stringContaining('nghỉ lễ'),
    ]);
    expect(counted('2026-06-12T10:31:00+07:00', 1, 'same-day', { cutOff: '10:30' })).toMatchObject({
      dueDate: '2026-06-15',
      skipped: [{ reason: 'tiếp nhận sau 10 giờ 30' }, {}, {}],
    });
  });

  it('ends at the last hour of collection where that is not the last hour of work', () => {
    expect(
      counted('2026-06-08T09:00:00+07:00', 1, 'working-day', {
        collectionHours: [
          ['08:00', '11:30'],
          ['13:30', '16:30'],
        ],
      }).dueAt,
    ).toBe('2026-06-09T16:30:00+07:00');
  });

  it.each(['working-day', 'calendar-day', 'working-hour'])(
    'refuses a limit in %s that the calendar does not reach, however large',
    (unit) => {
      for (const limit of [1_000, 1_000_000, Number.MAX_SAFE_INTEGER]) {
        expect(count('2027-12-20T09:00:00+07:00', limit, unit)).toMatchObject({
          ok: false,
          refusal: { code: 'calendarEnds', knownUntil: '2027-12-31' },
        });
      }
    },
  );

  it('refuses a same-day receipt outside the calendar', () =>
    expect(count('2028-01-03T09:00:00+07:00', 1, 'same-day')).toMatchObject({ ok: false }));

  it.each([0, -1, 1.5, Number.NaN])('refuses a limit of %s', (limit) => {
    expect(count('2026-06-08T09:00:00+07:00', limit, 'working-day')).toMatchObject({ ok: false, refusal: { code: 'limitInvalid' } });
    expect(count('2026-06-08T09:00:00+07:00', limit, 'same-day').ok).toBe(true);
  });
});

describe('every deadline', () => {
  it('ends on a working day', () => {
    fc.assert(
      fc.property(receipts, limits, dayUnits, (receivedAt, limit, unit) => {
        expect(isOff(due(receivedAt, limit, unit).dueDate)).toBe(false);
      }),
    );
  });

  it('never comes earlier for a longer limit, nor for a later receipt', () => {
    fc.assert(
      fc.property(receipts, receipts, limits, limits, fc.constantFrom(...COUNTED_UNITS), (one, other, a, b, unit) => {
        expect(due(one, Math.min(a, b), unit).dueAt <= due(one, Math.max(a, b), unit).dueAt).toBe(true);
        expect(due(Math.min(one, other), a, unit).dueAt <= due(Math.max(one, other), a, unit).dueAt).toBe(true);
      }),
    );
  });

  it('in working days counts as many as the limit, all after the receipt, and every day up to the end either counts or is off', () => {
    fc.assert(
      fc.property(receipts, limits, (receivedAt, limit) => {
        const { counted: days, skipped, dueDate } = due(receivedAt, limit, 'working-day');
        const received = new Date(receivedAt + 7 * 3_600_000).toISOString().slice(0, 10);
        const all = Array.from({ length: daysBetween(received, dueDate) }, (_, i) => addDays(received, i + 1));
        expect(days).toHaveLength(limit);
        expect(days).toEqual(all.filter((date) => !isOff(date)));
        expect(skipped.map(({ date }) => date)).toEqual(all.filter(isOff));
        expect(days.at(-1)).toBe(dueDate);
      }),
    );
  });

  it('in calendar days ends on the day itself, or on the first working day after a day off', () => {
    fc.assert(
      fc.property(receipts, limits, (receivedAt, limit) => {
        const { dueDate, skipped, counted: days } = due(receivedAt, limit, 'calendar-day');
        const raw = days.at(-1) ?? expect.fail('nothing counted');
        expect(days).toHaveLength(limit);
        expect(skipped.map(({ date }) => date)).toEqual(Array.from({ length: daysBetween(raw, dueDate) }, (_, i) => addDays(raw, i)));
        expect(skipped.every(({ date, reason }) => isOff(date) && reason !== '')).toBe(true);
      }),
    );
  });

  it('in working hours falls within the hours of a working day, and eight hours make one day', () => {
    fc.assert(
      fc.property(receipts, limits, (receivedAt, limit) => {
        const { dueAt, dueDate } = due(receivedAt, limit, 'working-hour');
        expect(isOff(dueDate)).toBe(false);
        const clock = dueAt.slice(11, 19);
        expect((clock > '08:00:00' && clock <= '12:00:00') || (clock > '13:00:00' && clock <= '17:00:00')).toBe(true);
        expect(due(receivedAt, limit + 8, 'working-hour').dueAt.slice(11)).toBe(dueAt.slice(11));
      }),
    );
  });
});
