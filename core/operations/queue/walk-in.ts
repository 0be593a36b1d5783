import { ticketTaken } from '#contract/events/ticket.ts';
import { ticketId } from '#contract/ids.ts';
import { queueWalkIn } from '#contract/operations/queue.ts';
import { refuse } from '#contract/result.ts';
import { makeTicketCode, ticketIdOfCode } from '#core/domain/numbering/ticket-code.ts';
import { takeTicket } from '#core/domain/ticket/take-ticket.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { atCounter } from '#core/operations/queue/at-counter.ts';
import { seriesToday } from '#core/operations/ticket/series-today.ts';
import { ticketAtCounter } from '#core/store/tickets.ts';

/** Taken and served in one act, called by nobody: the board says nothing of it. Ticket hours and daily limits bind the kiosk, not the officer. */
export const walkIn = acting({
  operation: queueWalkIn,

  decide(input, look, here) {
    const at = atCounter(look, here, input.counter);
    if (!at.ok) return at;
    if (here.dateInDoubt !== null) return refuse('dateDoubted', { ...here.dateInDoubt });
    const busy = ticketAtCounter(look.store, at.value.day, input.counter);
    if (busy !== undefined) return refuse('alreadyCalling', { number: busy.number, counter: input.counter });
    const wanted = input.series ?? at.value.counter.series[0];
    const series = here.reference.office.series.find(({ id }) => id === wanted);
    if (series === undefined) return refuse('unknownSeries', { series: wanted });
    const random = here.random(5);
    const code = (ordinal: number): string =>
      makeTicketCode({ station: here.station, day: at.value.day, series: series.id, ordinal, random });
    const today = { ...seriesToday(look, here, series), closed: null, dailyLimit: null, wait: null };
    const taken = takeTicket(today, { priorityPart: null, code }, here.holder);
    if (!taken.ok)
      return taken.refusal.code === 'closed' ? refuse('limitReached') : { ok: false, refusal: { ...taken.refusal, code: 'limitReached' } };
    const { businessDay, number, code: printed } = taken.value.payload;
    const aggregate = { kind: 'ticket', id: ticketIdOfCode(printed) };
    const paper = { businessDay, series: series.id, number, code: printed };
    return decide(
      { aggregate, event: { ...taken.value, payload: { ...taken.value.payload, source: 'counter' } } },
      {
        aggregate,
        event: { kind: 'ticketResumed', payload: { counter: input.counter, as: 'serving', afterOthers: 0, by: here.holder, paper } },
      },
    );
  },

  answer: (entries) => ({
    ticketId: ticketId.parse(entryOf(entries, 'ticketTaken').aggregateId),
    number: payloadOf(entries, ticketTaken).number,
    state: 'serving' as const,
  }),
});
