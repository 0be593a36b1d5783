import type { EventOf } from '#contract/event.ts';
import type { ticketRecalled } from '#contract/events/ticket.ts';
import type { CounterNumber } from '#contract/ids.ts';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import { isAt, refuseState } from '#core/domain/ticket/refuse-state.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';

/** Calls a number once more. @returns `ticketRecalled`; refused `wrongState` unless it is called at this counter */
export function recallTicket(
  ticket: Ticket,
  { counter }: { readonly counter: CounterNumber },
): Result<EventOf<typeof ticketRecalled>, Refusal<'wrongState'>> {
  if (!isAt(ticket, counter, 'called')) return refuseState(ticket);
  return ok({ kind: 'ticketRecalled', payload: { counter } });
}
