import { type InLine, orderLine, type Turn, type Waiting } from '#core/domain/queue-policy/order-line.ts';

/**
 * The order in which the hall's waiting tickets are called.
 *
 * A line is a series, or the tickets that were sent to one counter. Inside a line a priority ticket comes after every
 * `ordinaryPerPriority` ordinary ones (`orderLine`). Of several lines the first that waits longest is next, but a priority ticket that is
 * due goes before all ordinary ones. One that is not due, since its line has no ordinary ticket to call, waits its turn among the
 * lines: so neither kind starves.
 *
 * A counter calls whole lines, so what it calls one after the other is what the order shows of its lines. Calls of other counters
 * change nothing inside a line.
 *
 * @param turns today's turns of all lines, newest first
 */
export function orderWaiting<T extends Waiting>(waiting: readonly T[], turns: readonly Turn[], ordinaryPerPriority: number): T[] {
  const lines = [...Map.groupBy(waiting, lineOf)].map(([line, tickets]) =>
    orderLine(
      tickets,
      turns.filter((turn) => lineOf(turn) === line),
      ordinaryPerPriority,
    ),
  );
  const order: T[] = [];
  while (order.length < waiting.length) {
    const next = lines.reduce((best, line) => (isBefore(line[0], best[0]) ? line : best), []).shift();
    if (next === undefined) break;
    order.push(next.ticket);
  }
  return order;
}

/** Counters are figures and series are letters: one name for both. */
const lineOf = (ticket: Pick<Waiting, 'series' | 'wanted_counter'>): string => ticket.wanted_counter ?? ticket.series;

function isBefore(a: InLine<Waiting> | undefined, b: InLine<Waiting> | undefined): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  if (a.isDue !== b.isDue) return a.isDue;
  if (a.at !== b.at) return a.at < b.at;
  // Of two that came at one moment, the one who was sent to a counter has been at one already.
  const [sentA, sentB] = [a.ticket.wanted_counter !== null, b.ticket.wanted_counter !== null];
  return sentA === sentB ? a.ticket.ticket_id < b.ticket.ticket_id : sentA;
}
