import { describe, expect, it } from 'vitest';
import { opensNext, queueFull, type TicketDay, whyClosed } from '#core/domain/ticket/ticket-hours.ts';
import { shippedCalendar } from '#tests/unit/core/domain/working-calendar/shipped-calendar.ts';

/** A Wednesday; 08:00-12:00 and 13:00-17:00 are the calendar's hours. */
const day = (clock: string, changes: Partial<TicketDay> = {}): TicketDay => ({
  today: '2026-11-25',
  clock,
  calendar: shippedCalendar(),
  ticketHours: [
    ['07:30', '11:30'],
    ['13:00', '16:30'],
  ],
  isDayClosed: false,
  ...changes,
});
const tomorrow = { opensAt: '07:30', opensOn: '2026-11-26' };

describe('why no number is given', () => {
  it.each([
    ['07:29', { why: 'hours', opensAt: '07:30' }],
    ['07:30', null],
    ['11:29', null],
    ['11:30', { why: 'hours', opensAt: '13:00' }],
    ['16:30', { why: 'dayOver', ...tomorrow }],
  ])('at %s', (clock, closed) => {
    expect(whyClosed(day(clock))).toEqual(closed);
  });

  it('on a day off, with the next working day', () => {
    expect(whyClosed(day('09:00', { today: '2026-11-28' }))).toEqual({ why: 'dayOff', opensAt: '07:30', opensOn: '2026-11-30' });
  });

  it('after the day was closed, also where tickets are given round the clock', () => {
    expect(whyClosed(day('09:00', { isDayClosed: true }))).toEqual({ why: 'dayOver', ...tomorrow });
    expect(whyClosed(day('23:00', { ticketHours: [] }))).toBeNull();
    expect(opensNext(day('23:00', { ticketHours: [] }))).toEqual({ opensAt: '08:00', opensOn: '2026-11-26' });
  });

  it('names no day that the calendar does not know', () => {
    expect(whyClosed(day('17:00', { today: `${shippedCalendar().lastYear}-12-31` }))).not.toHaveProperty('opensOn');
  });
});

describe('who waits fills the session', () => {
  const wait = { from: 60, to: 90 };

  it.each([
    ['10:59', null],
    ['11:00', null],
    ['11:01', { why: 'queueFull', opensAt: '13:00' }],
    ['12:30', null],
    ['16:01', { why: 'queueFull', ...tomorrow }],
    ['17:00', null],
  ])('at %s with an hour or more to wait', (clock, closed) => {
    expect(queueFull(day(clock), wait)).toEqual(closed);
  });

  it('between two sessions the coming one counts as a whole', () => {
    expect(queueFull(day('12:30'), { from: 241, to: 300 })).toEqual({ why: 'queueFull', ...tomorrow });
    expect(queueFull(day('07:30'), { from: 241, to: 300 })).toEqual({ why: 'queueFull', opensAt: '13:00' });
  });

  it('nobody is turned away where nothing honest can be said of the wait', () => {
    expect(queueFull(day('16:59'), null)).toBeNull();
  });
});
