import type { EventOf } from '#contract/event.ts';
import type { ticketFinished } from '#contract/events/ticket.ts';
import type { CounterNumber } from '#contract/ids.ts';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import { isAt, refuseState } from '#core/domain/ticket/refuse-state.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';

/** The visit is over. @returns `ticketFinished`; refused `wrongState` unless it is served at this counter */
export function finishTicket(
  ticket: Ticket,
  { counter }: { readonly counter: CounterNumber },
): Result<EventOf<typeof ticketFinished>, Refusal<'wrongState'>> {
  if (!isAt(ticket, counter, 'serving')) return refuseState(ticket);
  return ok({ kind: 'ticketFinished', payload: { counter } });
}
