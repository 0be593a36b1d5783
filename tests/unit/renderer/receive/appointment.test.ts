import { expect, it } from 'vitest';
import { appointmentWords, whyThatDay } from '#renderer/receive/appointment.ts';

it('the appointment is told in the office’s own time', () => {
  expect(appointmentWords('2026-12-04T17:00:00+07:00')).toEqual({ date: '04/12/2026', weekday: 'Thứ Sáu', when: 'Thứ Sáu, trước 17:00' });
  expect(appointmentWords('2026-12-04T18:30:00Z')?.date).toBe('05/12/2026');
  expect(appointmentWords('soon')).toBe(null);
});

it('the reason stands beside the date, days of one reason together', () => {
  const run = {
    unit: 'working-day',
    limit: 8,
    counted: ['2026-11-25', '2026-11-26'],
    skipped: [
      { date: '2026-11-28', reason: 'cuối tuần' },
      { date: '2026-11-29', reason: 'cuối tuần' },
      { date: '2026-12-05', reason: 'cuối tuần' },
      { date: '2027-01-01', reason: 'nghỉ lễ Tết dương lịch' },
    ],
  };
  expect(whyThatDay(run)).toBe(
    '8 ngày làm việc, đếm từ 25/11. Bỏ qua 28, 29/11, 05/12 (cuối tuần). Bỏ qua 01/01 (nghỉ lễ Tết dương lịch).',
  );
  expect(whyThatDay({ ...run, unit: 'same-day', limit: 0, counted: [], skipped: [] })).toBe('Trong ngày.');
});
