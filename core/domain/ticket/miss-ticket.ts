import type { EventOf } from '#contract/event.ts';
import type { ticketMissed } from '#contract/events/ticket.ts';
import type { CounterNumber } from '#contract/ids.ts';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import { isAt, refuseState } from '#core/domain/ticket/refuse-state.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';

/** Nobody came. @returns `ticketMissed`; refused `wrongState` unless it is called at this counter */
export function missTicket(
  ticket: Ticket,
  { counter }: { readonly counter: CounterNumber },
): Result<EventOf<typeof ticketMissed>, Refusal<'wrongState'>> {
  if (!isAt(ticket, counter, 'called')) return refuseState(ticket);
  return ok({ kind: 'ticketMissed', payload: { counter } });
}
