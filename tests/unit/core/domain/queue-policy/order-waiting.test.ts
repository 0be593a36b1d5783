import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callableAt } from '#core/domain/queue-policy/next-for.ts';
import { orderWaiting } from '#core/domain/queue-policy/order-waiting.ts';
import { COUNTERS, counters, hallAfter, mornings, openHall, type Ticket } from './a-hall.ts';

const ONE = { number: '1', series: ['A'] };
const BOTH = { number: '2', series: ['A', 'B'] };

describe('the order inside a line', () => {
  it('first come, first called', () => {
    const hall = openHall(2);
    for (let i = 0; i < 4; i++) hall.take('A');
    expect(hall.numbers()).toEqual(['A001', 'A002', 'A003', 'A004']);
  });

  it('a priority ticket goes ahead of older ordinary ones, at once where nothing was called yet, then after every two', () => {
    const hall = openHall(2);
    for (let i = 0; i < 4; i++) hall.take('A');
    for (let i = 0; i < 3; i++) hall.take('A', 'priority');
    expect(hall.numbers()).toEqual(['A005', 'A001', 'A002', 'A006', 'A003', 'A004', 'A007']);
  });

  it('right after a priority ticket was called, ordinary ones come before the next', () => {
    const hall = openHall(2);
    hall.take('A', 'priority');
    hall.callNext(ONE);
    for (let i = 0; i < 4; i++) hall.take('A');
    hall.take('A', 'priority');
    expect(hall.numbers()).toEqual(['A002', 'A003', 'A006', 'A004', 'A005']);
  });

  it('priority tickets alone wait for nobody', () => {
    const hall = openHall(2);
    for (let i = 0; i < 3; i++) hall.take('A', 'priority');
    expect(hall.numbers()).toEqual(['A001', 'A002', 'A003']);
  });

  it('whoever was absent and is back waits behind three others, counted from then on', () => {
    const hall = openHall(2);
    for (let i = 0; i < 6; i++) hall.take('A');
    const first = hall.callNext(ONE) as Ticket;
    hall.comesBack(first);
    expect(hall.numbers()).toEqual(['A002', 'A003', 'A004', 'A001', 'A005', 'A006']);
    hall.take('A');
    hall.callNext(ONE);
    expect(hall.numbers()).toEqual(['A003', 'A004', 'A001', 'A005', 'A006', 'A007']);
  });

  it('whoever is back is next when fewer others wait', () => {
    const hall = openHall(2);
    hall.take('A');
    hall.take('A');
    hall.comesBack(hall.callNext(ONE) as Ticket);
    expect(hall.numbers()).toEqual(['A002', 'A001']);
  });
});

describe('the order of several lines', () => {
  it('whoever waits longest is next, whatever the series', () => {
    const hall = openHall(2);
    for (const series of ['B', 'A', 'C', 'A', 'B']) hall.take(series);
    expect(hall.numbers()).toEqual(['B001', 'A001', 'C001', 'A002', 'B002']);
  });

  it('a priority ticket that is due goes before the ordinary ones of all lines', () => {
    const hall = openHall(2);
    for (let i = 0; i < 3; i++) hall.take('A');
    hall.take('B', 'priority');
    expect(hall.numbers()).toEqual(['B001', 'A001', 'A002', 'A003']);
  });

  it('priority tickets of one series do not hold back another series for ever', () => {
    const hall = openHall(2);
    hall.take('B');
    hall.take('A', 'priority');
    expect(hall.callNext(BOTH)?.number).toBe('A001');
    hall.take('A', 'priority');
    expect(hall.callNext(BOTH)?.number).toBe('B001');
  });

  it('a ticket that was sent to a counter waits in a line of its own, first among equals', () => {
    const hall = openHall(2);
    hall.take('A');
    const sent = hall.take('A', 'ordinary', '2');
    hall.take('A');
    expect(hall.numbers()).toEqual(['A001', 'A002', 'A003']);
    expect(hall.callNext(ONE)?.number).toBe('A001');
    expect(hall.callNext(ONE)?.number).toBe('A003');
    expect(hall.callNext({ number: '2', series: [] })).toEqual(sent);
  });
});

describe('for every hall', () => {
  it('the order holds everyone who waits, once', () => {
    fc.assert(
      fc.property(mornings, (morning) => {
        const hall = hallAfter(morning);
        const order = hall.numbers();
        let left = 0;
        for (const counter of [...COUNTERS, { number: '2', series: [] }, { number: '3', series: [] }])
          while (hall.callNext(counter) !== undefined) left++;
        expect(new Set(order).size).toBe(order.length);
        expect(left).toBe(order.length);
      }),
    );
  });

  it('the order does not depend on the order in which rows are read', () => {
    fc.assert(
      fc.property(mornings, fc.infiniteStream(fc.nat()), (morning, keys) => {
        const order = hallAfter(morning).order();
        const shuffled = order.map((ticket) => ({ ticket, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const again = shuffled.map(({ ticket }) => ticket);
        expect(orderWaiting(again, [], 2)).toEqual(orderWaiting(order, [], 2));
      }),
    );
  });

  it('what a counter calls one after the other is what the order shows of its lines', () => {
    fc.assert(
      fc.property(mornings, counters, (morning, counter) => {
        const hall = hallAfter(morning);
        const shown = callableAt(hall.order(), counter).map(({ number }) => number);
        const called = shown.map(() => hall.callNext(counter)?.number);
        expect(called).toEqual(shown);
        expect(hall.callNext(counter)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('whichever counters call, a line keeps the order that was shown', () => {
    fc.assert(
      fc.property(mornings, fc.array(counters, { maxLength: 30 }), (morning, callers) => {
        const hall = hallAfter(morning);
        const lineOf = (ticket: Ticket): string => ticket.wanted_counter ?? ticket.series;
        const shown = Map.groupBy(hall.order(), lineOf);
        for (const counter of callers) {
          const called = hall.callNext(counter);
          if (called !== undefined) expect(shown.get(lineOf(called))?.shift()?.number).toBe(called.number);
        }
        const left = Map.groupBy(hall.order(), lineOf);
        for (const [line, tickets] of shown) expect(left.get(line) ?? []).toEqual(tickets);
      }),
      { numRuns: 400 },
    );
  });

  it('ordinary tickets of a line keep their own order, and so do priority ones', () => {
    fc.assert(
      fc.property(mornings, (morning) => {
        const hall = hallAfter(morning);
        const lines = Map.groupBy(
          hall.order().filter((ticket) => ticket.back_after === null),
          (ticket) => `${ticket.wanted_counter ?? ticket.series} ${ticket.is_priority}`,
        );
        for (const line of lines.values()) {
          const ages = line.map(({ taken_tick }) => taken_tick);
          expect(ages).toEqual([...ages].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('between two priority tickets of a line there are enough ordinary ones, as long as any wait', () => {
    const tickets = fc.array(fc.constantFrom('ordinary' as const, 'priority' as const), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), tickets, (ordinaryPerPriority, kinds) => {
        const hall = openHall(ordinaryPerPriority);
        for (const kind of kinds) hall.take('A', kind);
        const order = hall.order().map(({ is_priority }) => is_priority);
        let since = ordinaryPerPriority;
        for (const [index, isPriority] of order.entries()) {
          const ordinaryLeft = order.slice(index).includes(0);
          if (isPriority === 1) {
            if (ordinaryLeft) expect(since).toBeGreaterThanOrEqual(ordinaryPerPriority);
            since = 0;
          } else {
            if (order.slice(index).includes(1)) expect(since).toBeLessThan(ordinaryPerPriority);
            since++;
          }
        }
      }),
    );
  });

  it('nobody starves: with a priority ticket taken before every call, an ordinary one is called within ten', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 10, maxLength: 10 }),
        (ordinaryPerPriority, floods) => {
          const hall = openHall(ordinaryPerPriority);
          const old = hall.take('A');
          const called: (string | undefined)[] = [];
          for (const series of floods) {
            hall.take(series, 'priority');
            called.push(hall.callNext({ number: '4', series: ['A', 'B', 'C'] })?.number);
          }
          expect(called).toContain(old.number);
        },
      ),
    );
  });

  it('nobody starves: whoever waits is called, though new tickets of every kind are taken before each call', () => {
    const floods = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('ordinary' as const, 'priority' as const)), {
      minLength: 150,
      maxLength: 150,
    });
    fc.assert(
      fc.property(mornings, floods, (morning, flood) => {
        const hall = hallAfter(morning);
        const waiting = new Set(
          hall
            .order()
            .filter((ticket) => ticket.wanted_counter === null || ticket.wanted_counter === '4')
            .map(({ number }) => number),
        );
        for (const [series, kind] of flood) {
          hall.take(series, kind);
          const called = hall.callNext({ number: '4', series: ['A', 'B', 'C'] });
          if (called !== undefined) waiting.delete(called.number);
        }
        expect([...waiting]).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
