import { expect, it } from 'vitest';
import { parseIso } from '#contract/time.ts';
import { clockStart } from '#core/domain/deadline/clock-start.ts';
import { countDeadline } from '#core/domain/deadline/count-deadline.ts';
import { shippedCalendar } from '../working-calendar/shipped-calendar.ts';

const calendar = shippedCalendar();
const at = (iso: string): number => parseIso(iso) ?? expect.fail(iso);

function due(receivedAt: string, limit: number, isElsewhere: boolean) {
  const start = clockStart(at(receivedAt), isElsewhere, calendar);
  if (!start.ok) return expect.fail(start.refusal.message);
  const counted = countDeadline({ receivedAt: start.value.startsAt, limit, unit: 'working-day', calendar });
  return counted.ok ? { dueDate: counted.value.dueDate, arrival: start.value.arrival?.date ?? null } : expect.fail('counted');
}

it.each([
  // regulation, test vectors 21a and 22; a Friday; the day before a holiday
  ['2026-11-19T10:00:00+07:00', 10, true, '2026-12-07', '2026-11-20'],
  ['2026-08-03T09:00:00+07:00', 10, true, '2026-08-17', null],
  ['2026-08-07T09:00:00+07:00', 1, true, '2026-08-11', '2026-08-10'],
  ['2026-11-23T09:00:00+07:00', 1, true, '2026-11-26', '2026-11-25'],
  ['2026-11-19T10:00:00+07:00', 10, false, '2026-12-04', null],
] as const)('received %s, %i working days, elsewhere %s: due %s', (received, limit, isElsewhere, dueDate, arrival) => {
  expect(due(received, limit, isElsewhere)).toEqual({ dueDate, arrival });
});

it('is refused where the calendar does not reach the arrival', () => {
  expect(clockStart(at('2027-12-31T09:00:00+07:00'), true, calendar)).toMatchObject({ ok: false, refusal: { code: 'calendarEnds' } });
});
