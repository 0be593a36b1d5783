import { type Refused, type Refusal, refuse } from '#contract/result.ts';
import type { CounterNumber } from '#contract/ids.ts';
import type { Ticket, TicketAtCounter } from '#core/domain/ticket/state.ts';

/** What a person has to know of a ticket that does not allow an act: its number, its state, where it is. */
export const whereItIs = (ticket: Ticket): Readonly<Record<string, unknown>> =>
  ticket.kind === 'absent' ? {} : { number: ticket.number, state: ticket.kind, counter: ticket.counter };

export const refuseState = (ticket: Ticket): Refused<Refusal<'wrongState'>> => refuse('wrongState', whereItIs(ticket));

/** The ticket is at this counter, in one of these states. */
export const isAt = (ticket: Ticket, counter: CounterNumber, ...states: readonly TicketAtCounter['kind'][]): boolean =>
  ticket.kind !== 'absent' && ticket.kind !== 'waiting' && ticket.counter === counter && states.includes(ticket.kind);
