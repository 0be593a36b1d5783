/** What the policy needs of a waiting ticket. */
export interface Waiting {
  readonly ticket_id: string;
  readonly series: string;
  readonly is_priority: number;
  readonly taken_at: number;
  /** Missed and back: it waits behind so many others, counted from that tick; null for all others. */
  readonly back_after: number | null;
  readonly back_tick: number | null;
}

/** A call that began a turn. */
export interface Turn {
  readonly series: string;
  readonly is_priority: number;
  readonly turn_tick: number;
}

/**
 * The order in which the hall's waiting tickets are called.
 *
 * In each series a priority ticket comes after at most `ordinaryPerPriority` ordinary ones, and then so many ordinary ones come before
 * the next priority one: neither kind starves. Each kind keeps its own order of arrival. Who missed a call and came back waits
 * behind so many others. Between series the older head comes first, a priority head before an ordinary one.
 *
 * The order is a function of who waits and of the turns so far, so the order that is shown is the order in which calls follow.
 *
 * @param turns today's turns, newest first
 */
export function orderWaiting<T extends Waiting>(waiting: readonly T[], turns: readonly Turn[], ordinaryPerPriority: number): T[] {
  const series = [...new Set(waiting.map((ticket) => ticket.series))].sort();
  const lines = series.map((each) => {
    const line = waiting.filter((ticket) => ticket.series === each);
    return orderSeries(
      line,
      turns.filter((turn) => turn.series === each),
      ordinaryPerPriority,
    );
  });
  return merge(lines);
}

function orderSeries<T extends Waiting>(line: readonly T[], turns: readonly Turn[], ordinaryPerPriority: number): T[] {
  const byArrival = [...line].sort(earlier);
  const inTurn = byArrival.filter((ticket) => ticket.back_after === null);
  const priority = inTurn.filter((ticket) => ticket.is_priority === 1);
  const ordinary = inTurn.filter((ticket) => ticket.is_priority === 0);

  const order: T[] = [];
  let since = ordinarySincePriority(turns, ordinaryPerPriority);
  while (order.length < inTurn.length) {
    const isPriorityDue = priority.length > 0 && (since >= ordinaryPerPriority || ordinary.length === 0);
    const next = isPriorityDue ? priority.shift() : ordinary.shift();
    if (next === undefined) break;
    since = isPriorityDue ? 0 : since + 1;
    order.push(next);
  }
  for (const ticket of byArrival.filter((each) => each.back_after !== null)) {
    const called = turns.filter((turn) => turn.turn_tick > (ticket.back_tick ?? 0)).length;
    order.splice(Math.max(0, (ticket.back_after ?? 0) - called), 0, ticket);
  }
  return order;
}

/** How many ordinary tickets were called since the last priority one; where none was, a priority ticket is due at once. */
function ordinarySincePriority(turns: readonly Turn[], enough: number): number {
  const index = turns.findIndex((turn) => turn.is_priority === 1);
  return index < 0 ? enough : index;
}

function merge<T extends Waiting>(lines: readonly (readonly T[])[]): T[] {
  const at = lines.map(() => 0);
  const order: T[] = [];
  for (;;) {
    let best = -1;
    lines.forEach((line, index) => {
      const head = line[at[index] ?? 0];
      const bestHead = best < 0 ? undefined : lines[best]?.[at[best] ?? 0];
      if (head !== undefined && (bestHead === undefined || isBefore(head, bestHead))) best = index;
    });
    const head = lines[best]?.[at[best] ?? 0];
    if (head === undefined) return order;
    order.push(head);
    at[best] = (at[best] ?? 0) + 1;
  }
}

const isBefore = (a: Waiting, b: Waiting): boolean => (a.is_priority === b.is_priority ? earlier(a, b) < 0 : a.is_priority === 1);

const earlier = (a: Waiting, b: Waiting): number => a.taken_at - b.taken_at || (a.ticket_id < b.ticket_id ? -1 : 1);
