import type { Entry } from '#contract/entry/entry.ts';
import { type TicketId, ticketId } from '#contract/ids.ts';
import type { TicketState } from '#contract/operations/queue.ts';
import type { Refusal, Result } from '#contract/result.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';
import { type Decision, decide, type Here, type Look } from '#core/journal/acting.ts';
import type { ProposedEvent } from '#core/journal/journal.ts';
import { atCounter } from '#core/operations/queue/at-counter.ts';

/** One step of a ticket at the actor's counter: what recall, start, finish, no-show and park have in common. */
export function step<C extends string>(
  input: { readonly counter: string; readonly ticketId: TicketId },
  look: Look,
  here: Here,
  decision: (ticket: Ticket) => Result<ProposedEvent, Refusal<C>>,
): Result<Decision, Refusal<C | 'counterClosed' | 'notAllowed' | 'notUnderstood'>> {
  const at = atCounter(look, here, input.counter);
  if (!at.ok) return at;
  const ticket = look.fold(ticketAggregate, input.ticketId);
  if (!ticket.ok) return ticket;
  const decided = decision(ticket.value);
  return decided.ok ? decide({ aggregate: { kind: 'ticket', id: input.ticketId }, event: decided.value }) : decided;
}

/** Which state each event leaves the ticket in: the answer is read off the entry alone. */
const STATE_AFTER: Readonly<Record<string, TicketState>> = {
  ticketRecalled: 'called',
  servingStarted: 'serving',
  ticketFinished: 'finished',
  ticketMissed: 'missed',
  ticketParked: 'parked',
  ticketTransferred: 'waiting',
};

export function stepAnswer(entries: readonly Entry[]): { ticketId: TicketId; state: TicketState } {
  const last = entries.at(-1);
  const state = STATE_AFTER[last?.kind ?? ''];
  if (last === undefined || state === undefined) throw new Error(`no step of a ticket: ${last?.kind}`);
  return { ticketId: ticketId.parse(last.aggregateId), state };
}
