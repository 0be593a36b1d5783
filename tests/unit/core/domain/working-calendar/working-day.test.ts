import { describe, expect, it } from 'vitest';
import { daysToConfirm, isWorkingDay, knownUntil, nextWorkingDay, standingOf } from '#core/domain/working-calendar/working-day.ts';
import { shippedCalendar } from './shipped-calendar.ts';

const calendar = shippedCalendar();

describe('standingOf', () => {
  it.each([
    ['2026-11-21', 'cuối tuần'],
    ['2026-11-24', 'nghỉ lễ Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16, Điều 2)'],
    ['2026-04-27', 'nghỉ bù Giỗ Tổ Hùng Vương (Bộ luật Lao động 2019, Điều 111.3)'],
    ['2026-08-31', 'nghỉ hoán đổi (Thông báo 9441/TB-BNV ngày 16/10/2025)'],
  ])('says why %s is off', (date, reason) => expect(standingOf(calendar, date)).toEqual({ ok: true, value: { isWorking: false, reason } }));

  it('says so when the office itself is closed', () => {
    const closed = { ...calendar, days: [{ date: '2026-09-09', kind: 'closed', legalBasis: 'Công văn 12' } as const] };
    expect(standingOf(closed, '2026-09-09')).toMatchObject({ value: { reason: 'cơ quan nghỉ (Công văn 12)' } });
  });

  it.each(['2026-11-23', '2026-08-22', '2026-01-10'])('%s is worked', (date) =>
    expect(isWorkingDay(calendar, date)).toEqual({ ok: true, value: true }),
  );

  it.each(['2028-01-01', '2028-01-03', '2024-12-31'])('never guesses %s', (date) => {
    expect(isWorkingDay(calendar, date)).toMatchObject({ ok: false, refusal: { code: 'calendarEnds', date, knownUntil: '2027-12-31' } });
  });

  it('tells the officer how far the calendar goes', () => {
    expect(standingOf(calendar, '2028-01-03')).toMatchObject({
      refusal: { message: 'Chưa tính được ngày hẹn: lịch làm việc chỉ có đến 31/12/2027. Báo phụ trách thêm lịch.' },
    });
    expect(knownUntil(calendar)).toBe('2027-12-31');
  });
});

describe('nextWorkingDay', () => {
  it('goes over a whole holiday', () => expect(nextWorkingDay(calendar, '2027-02-03')).toEqual({ ok: true, value: '2027-02-11' }));
  it('stops at a Saturday that is worked', () => expect(nextWorkingDay(calendar, '2026-08-21')).toEqual({ ok: true, value: '2026-08-22' }));
  it('refuses to go over the end of the calendar', () => expect(nextWorkingDay(calendar, '2027-12-31')).toMatchObject({ ok: false }));
});

it('daysToConfirm names open questions within a span, both ends included', () => {
  expect(daysToConfirm(calendar, '2026-11-23', '2026-11-23')).toHaveLength(1);
  expect(daysToConfirm(calendar, '2026-11-24', '2027-12-31')).toEqual([]);
});
