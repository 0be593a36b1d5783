import type { EventOf } from '#contract/event.ts';
import type { ticketResumed } from '#contract/events/ticket.ts';
import type { CounterNumber, Holder, LocalDate } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { refuseState, whereItIs } from '#core/domain/ticket/refuse-state.ts';
import { isSameHolder, type Ticket } from '#core/domain/ticket/state.ts';

type Resumed = EventOf<typeof ticketResumed>;

/** What is read off the paper: a valid code says it all. */
export type TicketPaper = Resumed['payload']['paper'];

/**
 * A citizen shows the paper at a counter (who may call, rule 6).
 *
 *     unknown here, parked, or held elsewhere and waiting or called there   -> served at this counter
 *     missed                                                                -> waits again, after so many others
 *     waiting or called here, served anywhere                               -> refused wrongState
 *     finished                                                              -> refused alreadyServed
 *
 * @param othersBeforeReturned how many others are called before one who was absent and came back
 * @param today the business day that is open; null when none is
 * @param isCounterBusy the counter has a called or served ticket: refused `alreadyCalling` where this one would be served
 * @returns `ticketResumed`; refused also `notToday`
 */
export function resumeTicket(
  ticket: Ticket,
  { counter, by, paper }: { readonly counter: CounterNumber; readonly by: Holder; readonly paper: TicketPaper },
  {
    today,
    isCounterBusy,
    othersBeforeReturned,
  }: { readonly today: LocalDate | null; readonly isCounterBusy: boolean; readonly othersBeforeReturned: number },
): Result<Resumed, Refusal<'notToday' | 'alreadyServed' | 'alreadyCalling' | 'wrongState'>> {
  if (paper.businessDay !== today) return refuse('notToday', { date: paper.businessDay });
  if (ticket.kind === 'finished') return refuse('alreadyServed', { ...whereItIs(ticket), at: ticket.since });
  if (ticket.kind === 'missed') {
    return ok({ kind: 'ticketResumed', payload: { counter, as: 'waiting', afterOthers: othersBeforeReturned, by, paper } });
  }
  if (ticket.kind === 'serving') return refuseState(ticket);
  if ((ticket.kind === 'waiting' || ticket.kind === 'called') && isSameHolder(ticket.holder, by)) return refuseState(ticket);
  if (isCounterBusy) return refuse('alreadyCalling', { counter });
  return ok({ kind: 'ticketResumed', payload: { counter, as: 'serving', afterOthers: 0, by, paper } });
}
