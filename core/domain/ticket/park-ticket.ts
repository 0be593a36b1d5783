import type { EventOf } from '#contract/event.ts';
import type { ticketParked } from '#contract/events/ticket.ts';
import type { CounterNumber } from '#contract/ids.ts';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import { isAt, refuseState } from '#core/domain/ticket/refuse-state.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';

/** Puts a ticket aside; its owner comes back without a new turn. @returns `ticketParked`; refused `wrongState` unless called or served here */
export function parkTicket(
  ticket: Ticket,
  { counter }: { readonly counter: CounterNumber },
): Result<EventOf<typeof ticketParked>, Refusal<'wrongState'>> {
  if (!isAt(ticket, counter, 'called', 'serving')) return refuseState(ticket);
  return ok({ kind: 'ticketParked', payload: { counter } });
}
