import type { EventOf } from '#contract/event.ts';
import type { ticketTransferred } from '#contract/events/ticket.ts';
import type { CounterNumber, Holder, SeriesId } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { isAt, refuseState } from '#core/domain/ticket/refuse-state.ts';
import { isSameHolder, type Ticket } from '#core/domain/ticket/state.ts';

export type TransferTarget = { readonly series: SeriesId } | { readonly counter: CounterNumber };

/** What the office has: a target outside it would wait for ever. */
export interface TransferTargets {
  readonly series: readonly SeriesId[];
  readonly counters: readonly CounterNumber[];
}

/**
 * Sends a waiting, called or served ticket to wait for another series or for one counter; it keeps its number and its place by age.
 *
 * @param by a waiting ticket is moved by its holder alone; a called or served one by the counter that it is at
 * @returns `ticketTransferred`; refused `wrongState`, `unknownSeries`, `unknownCounter`, `holderUnreachable`
 */
export function transferTicket(
  ticket: Ticket,
  { counter, to, by }: { readonly counter: CounterNumber; readonly to: TransferTarget; readonly by: Holder },
  targets: TransferTargets,
): Result<EventOf<typeof ticketTransferred>, Refusal<'wrongState' | 'unknownSeries' | 'unknownCounter' | 'holderUnreachable'>> {
  if ('series' in to && !targets.series.includes(to.series)) return refuse('unknownSeries', { series: to.series });
  if ('counter' in to && !targets.counters.includes(to.counter)) return refuse('unknownCounter', { counter: to.counter });
  if (isAt(ticket, counter, 'called', 'serving')) return ok({ kind: 'ticketTransferred', payload: { from: counter, to } });
  if (ticket.kind !== 'waiting') return refuseState(ticket);
  if (!isSameHolder(ticket.holder, by)) return refuse('holderUnreachable', { number: ticket.number, station: ticket.holder.station });
  return ok({ kind: 'ticketTransferred', payload: { from: null, to } });
}
