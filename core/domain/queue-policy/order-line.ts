/** What the policy needs of a waiting ticket: columns of its row. */
export interface Waiting {
  readonly ticket_id: string;
  readonly series: string;
  /** Sent to this counter: no other calls it. */
  readonly wanted_counter: string | null;
  readonly is_priority: number;
  /** Its age: the tick of its taking. */
  readonly taken_tick: number;
  /** Missed and back: it waits behind so many others, counted from that tick; null for all others. */
  readonly back_after: number | null;
  readonly back_tick: number | null;
}

/** A call that began a turn of a ticket which does not wait now. */
export interface Turn {
  readonly series: string;
  readonly wanted_counter: string | null;
  readonly is_priority: number;
  readonly turn_tick: number;
}

/** A ticket in its line, and what it shows when it is the line's first. */
export interface InLine<T> {
  readonly ticket: T;
  /** A priority whose line has called its ordinary ones: it goes before the ordinary ones of all lines. */
  readonly isDue: boolean;
  /** Since when it waits: the tick of its taking, or of its coming back. */
  readonly at: number;
}

/**
 * The order inside one line: each kind by arrival, a priority ticket after every `ordinaryPerPriority` ordinary ones (where nothing was
 * called yet, at once), and who came back after so many others of the line.
 *
 * Taking off the first and counting its turn gives the rest of the same order: what is shown is what is called.
 *
 * @param turns the line's turns, newest first
 */
export function orderLine<T extends Waiting>(line: readonly T[], turns: readonly Turn[], ordinaryPerPriority: number): InLine<T>[] {
  const byArrival = [...line].sort(earlier);
  const priority = byArrival.filter((ticket) => ticket.back_after === null && ticket.is_priority === 1);
  const ordinary = byArrival.filter((ticket) => ticket.back_after === null && ticket.is_priority === 0);
  const returned = byArrival
    .filter((ticket) => ticket.back_after !== null)
    .map((ticket) => ({ ticket, behind: behindNow(ticket, turns) }))
    .sort((a, b) => a.behind - b.behind || (a.ticket.back_tick ?? 0) - (b.ticket.back_tick ?? 0));

  const order: InLine<T>[] = [];
  const lastPriority = turns.findIndex((turn) => turn.is_priority === 1);
  let ordinarySince = lastPriority < 0 ? ordinaryPerPriority : lastPriority;
  const add = (ticket: T | undefined, isDue: boolean, at: number): void => {
    if (ticket === undefined) return;
    order.push({ ticket, isDue, at });
    ordinarySince = ticket.is_priority === 1 ? 0 : ordinarySince + 1;
  };
  while (order.length < line.length) {
    const [back] = returned;
    const nobodyElse = priority.length + ordinary.length === 0;
    const isDue = ordinarySince >= ordinaryPerPriority;
    if (back !== undefined && (back.behind <= order.length || nobodyElse)) {
      returned.shift();
      add(back.ticket, false, back.ticket.back_tick ?? back.ticket.taken_tick);
    } else {
      const next = priority.length > 0 && (isDue || ordinary.length === 0) ? priority.shift() : ordinary.shift();
      add(next, next?.is_priority === 1 && isDue, next?.taken_tick ?? 0);
    }
  }
  return order;
}

/** Behind how many others one who came back waits now; below 0 where it is overdue, so that two of them keep their order. */
const behindNow = (ticket: Waiting, turns: readonly Turn[]): number =>
  (ticket.back_after ?? 0) - turns.filter((turn) => turn.turn_tick > (ticket.back_tick ?? 0)).length;

const earlier = (a: Waiting, b: Waiting): number => a.taken_tick - b.taken_tick || (a.ticket_id < b.ticket_id ? -1 : 1);
