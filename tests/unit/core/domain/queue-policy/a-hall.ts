import fc from 'fast-check';
import type { Turn, Waiting } from '#core/domain/queue-policy/order-line.ts';
import { orderWaiting } from '#core/domain/queue-policy/order-waiting.ts';
import { callableAt } from '#core/domain/queue-policy/next-for.ts';

export interface Ticket extends Waiting {
  readonly number: string;
}

export interface Counter {
  readonly number: string;
  readonly series: readonly string[];
}

/** A hall in memory: tickets are taken, called by a counter, missed and shown again. One tick for each of these. */
export function openHall(ordinaryPerPriority: number) {
  let tick = 0;
  const numbers = new Map<string, number>();
  const waiting: Ticket[] = [];
  /** The present turn of every ticket that was called and does not wait. */
  const turns = new Map<string, Turn & { readonly ticket: Ticket }>();

  const order = (): Ticket[] =>
    orderWaiting(
      waiting,
      [...turns.values()].sort((a, b) => b.turn_tick - a.turn_tick),
      ordinaryPerPriority,
    );

  return {
    order,
    numbers: (): string[] => order().map(({ number }) => number),
    take(series: string, kind: 'ordinary' | 'priority' = 'ordinary', wanted: string | null = null): Ticket {
      tick++;
      const ordinal = (numbers.get(series) ?? 0) + 1;
      numbers.set(series, ordinal);
      const number = `${series}${String(ordinal).padStart(3, '0')}`;
      const ticket: Ticket = {
        ticket_id: `id-${number}`,
        number,
        series,
        wanted_counter: wanted,
        is_priority: kind === 'priority' ? 1 : 0,
        taken_tick: tick,
        back_after: null,
        back_tick: null,
      };
      waiting.push(ticket);
      return ticket;
    },
    /** The counter calls whoever is next for it. */
    callNext(counter: Counter): Ticket | undefined {
      const [next] = callableAt(order(), counter);
      if (next === undefined) return undefined;
      tick++;
      waiting.splice(waiting.indexOf(next), 1);
      const { series, wanted_counter, is_priority } = next;
      turns.set(next.ticket_id, { series, wanted_counter, is_priority, turn_tick: tick, ticket: next });
      return next;
    },
    /** Nobody came; now the person is here with the paper. */
    comesBack(ticket: Ticket, afterOthers = 3): Ticket {
      tick++;
      turns.delete(ticket.ticket_id);
      const back = { ...ticket, wanted_counter: null, back_after: afterOthers, back_tick: tick };
      waiting.push(back);
      return back;
    },
  };
}

export const COUNTERS: readonly Counter[] = [
  { number: '1', series: ['A'] },
  { number: '2', series: ['A', 'B'] },
  { number: '3', series: ['B', 'C'] },
  { number: '4', series: ['A', 'B', 'C'] },
];

export const counters = fc.constantFrom(...COUNTERS);

type Happening =
  | { readonly kind: 'take'; readonly series: string; readonly priority: 'ordinary' | 'priority'; readonly wanted: string | null }
  | { readonly kind: 'call' | 'callAndBack'; readonly counter: Counter };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('take' as const),
      series: fc.constantFrom('A', 'B', 'C'),
      priority: fc.constantFrom('ordinary', 'ordinary', 'priority'),
      wanted: fc.constantFrom(null, null, null, '2', '3'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('call' as const, 'call' as const, 'callAndBack' as const), counter: counters }),
  },
);

export interface Morning {
  readonly ordinaryPerPriority: number;
  readonly happenings: readonly Happening[];
}

export const mornings: fc.Arbitrary<Morning> = fc.record({
  ordinaryPerPriority: fc.integer({ min: 1, max: 5 }),
  happenings: fc.array(happening, { maxLength: 40 }),
});

/** The hall after a busy morning. */
export function hallAfter({ ordinaryPerPriority, happenings }: Morning) {
  const hall = openHall(ordinaryPerPriority);
  for (const event of happenings) {
    if (event.kind === 'take') hall.take(event.series, event.priority, event.wanted);
    else {
      const called = hall.callNext(event.counter);
      if (called !== undefined && event.kind === 'callAndBack') hall.comesBack(called);
    }
  }
  return hall;
}
