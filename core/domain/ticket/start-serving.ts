import type { EventOf } from '#contract/event.ts';
import type { servingStarted } from '#contract/events/ticket.ts';
import type { CounterNumber, Holder } from '#contract/ids.ts';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import { isAt, refuseState } from '#core/domain/ticket/refuse-state.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';

/** The called person is here. @returns `servingStarted`; refused `wrongState` unless the ticket is called at this counter */
export function startServing(
  ticket: Ticket,
  { counter, by }: { readonly counter: CounterNumber; readonly by: Holder },
): Result<EventOf<typeof servingStarted>, Refusal<'wrongState'>> {
  if (!isAt(ticket, counter, 'called')) return refuseState(ticket);
  return ok({ kind: 'servingStarted', payload: { counter, by } });
}
