import { queueCall } from '#contract/operations/queue.ts';
import { refuse } from '#contract/result.ts';
import { parseTypedNumber } from '#core/domain/numbering/typed-number.ts';
import { ticketNumber } from '#core/domain/numbering/ticket-number.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import { callTicket } from '#core/domain/ticket/call-ticket.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { atCounter } from '#core/operations/queue/at-counter.ts';
import { calledAnswer } from '#core/operations/queue/called-answer.ts';
import { ticketAtCounter, ticketByNumber } from '#core/store/tickets.ts';

/** A given number, as typed: `18`, `A18`, or what Telex made of it. */
export const call = acting({
  operation: queueCall,

  decide(input, look, here) {
    const at = atCounter(look, here, input.counter);
    if (!at.ok) return at;
    const busy = ticketAtCounter(look.store, at.value.day, input.counter);
    if (busy !== undefined) return refuse('alreadyCalling', { number: busy.number, counter: input.counter });
    const { series } = at.value.counter;
    const wanted = parseTypedNumber(input.number, [...series, ...here.reference.office.series.map((each) => each.id)]);
    const found = wanted
      .map((each) => ticketByNumber(look.store, at.value.day, ticketNumber(each.series, each.ordinal)))
      .find((row) => row !== undefined);
    if (found === undefined) return refuse('notWaiting', { number: input.number });
    const ticket = look.fold(ticketAggregate, found.ticket_id);
    if (!ticket.ok) return ticket;
    const called = callTicket(ticket.value, { counter: input.counter, by: here.holder });
    return called.ok ? decide({ aggregate: { kind: 'ticket', id: found.ticket_id }, event: called.value }) : called;
  },

  answer: calledAnswer,
});
