import { describe, expect, it } from 'vitest';
import { seriesId, ticketId } from '#contract/ids.ts';
import type { QueueSnapshot, QueueTicket } from '#contract/operations/queue.ts';
import { elapsed, minutesSince, visitAt, waitingBySeries, waitingFor } from '#renderer/counter/visit.ts';

const ticket = (number: string, counter: string | null = null): QueueTicket => ({
  ticketId: ticketId.parse(`MC1ABCDEFGH2A0A0${number.slice(1)}K3M9QXR0`),
  number,
  series: seriesId.parse(number.slice(0, 1)),
  priority: false,
  counter,
  takenAt: 0,
  since: null,
  heldHere: true,
});

const queue: QueueSnapshot = {
  businessDay: '2026-11-24',
  waiting: [ticket('A002'), ticket('C001'), ticket('B001'), ticket('C002', '3'), ticket('A003', '4')],
  calling: [ticket('A001', '2')],
  serving: [ticket('B009', '3')],
  parked: [],
  missed: [],
};

describe('a visit', () => {
  it('is the ticket that is called or served at this very counter', () => {
    expect(visitAt(queue, '2')).toMatchObject({ kind: 'called', ticket: { number: 'A001' } });
    expect(visitAt(queue, '3')).toMatchObject({ kind: 'serving', ticket: { number: 'B009' } });
    expect(visitAt(queue, '5')).toEqual({ kind: 'free' });
  });
});

describe('who waits', () => {
  it('for a counter: its series in the station’s order, and whom somebody sent to it; not whom somebody sent elsewhere', () => {
    expect(waitingFor(queue, ['A', 'B'], '3').map(({ number }) => number)).toEqual(['A002', 'B001', 'C002']);
    expect(waitingFor(queue, ['A'], '4').map(({ number }) => number)).toEqual(['A002', 'A003']);
  });

  it('by series: this counter’s first', () => {
    const all = ['A', 'B', 'C'].map((id) => ({ id, name: `Dãy ${id}` }));
    expect(waitingBySeries(queue, all, ['C']).map(({ id, waiting, isMine }) => [id, waiting, isMine])).toEqual([
      ['C', 2, true],
      ['A', 2, false],
      ['B', 1, false],
    ]);
  });
});

it('times are told as people tell them, and never run backwards', () => {
  expect(elapsed(0, 252_000)).toBe('04:12');
  expect(elapsed(0, 3_852_000)).toBe('1:04:12');
  expect(elapsed(5_000, 0)).toBe('00:00');
  expect(minutesSince(0, 119_999)).toBe(1);
  expect(minutesSince(60_000, 0)).toBe(0);
});
