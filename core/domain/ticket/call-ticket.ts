import type { EventOf } from '#contract/event.ts';
import type { ticketCalled } from '#contract/events/ticket.ts';
import type { CounterNumber, Holder } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { whereItIs } from '#core/domain/ticket/refuse-state.ts';
import { isSameHolder, type Ticket } from '#core/domain/ticket/state.ts';

/**
 * Calls a waiting ticket that this epoch holds (who may call, rule 2).
 *
 * @returns `ticketCalled`; refused `notWaiting`, or `holderUnreachable` with the station that holds it and has not given it
 */
export function callTicket(
  ticket: Ticket,
  { counter, by }: { readonly counter: CounterNumber; readonly by: Holder },
): Result<EventOf<typeof ticketCalled>, Refusal<'notWaiting' | 'holderUnreachable'>> {
  if (ticket.kind !== 'waiting') {
    const at = ticket.kind === 'absent' ? {} : { at: ticket.since };
    return refuse('notWaiting', { ...whereItIs(ticket), ...at });
  }
  if (!isSameHolder(ticket.holder, by)) return refuse('holderUnreachable', { number: ticket.number, station: ticket.holder.station });
  return ok({ kind: 'ticketCalled', payload: { counter, by } });
}
