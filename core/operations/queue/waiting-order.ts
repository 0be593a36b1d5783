import type { LocalDate } from '#contract/ids.ts';
import { orderWaiting } from '#core/domain/queue-policy/order-waiting.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { openTickets, type TicketRow, turnsOf } from '#core/store/tickets.ts';

/** The whole hall's waiting tickets of a day in calling order. */
export function waitingInOrder(look: Pick<Look, 'store'>, here: Pick<Here, 'reference'>, day: LocalDate): TicketRow[] {
  const waiting = openTickets(look.store, day).filter((ticket) => ticket.state === 'waiting');
  return orderWaiting(waiting, turnsOf(look.store, day), here.reference.office.ordinaryPerPriority);
}
