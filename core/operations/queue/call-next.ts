import { queueCallNext } from '#contract/operations/queue.ts';
import { refuse } from '#contract/result.ts';
import { callableAt } from '#core/domain/queue-policy/next-for.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import { callTicket } from '#core/domain/ticket/call-ticket.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { atCounter } from '#core/operations/queue/at-counter.ts';
import { calledAnswer } from '#core/operations/queue/called-answer.ts';
import { waitingInOrder } from '#core/operations/queue/waiting-order.ts';
import { ticketAtCounter } from '#core/store/tickets.ts';

/** Calls the first ticket of the hall's order that this counter may call and this station holds (who may call, rules 2 and 5). */
export const callNext = acting({
  operation: queueCallNext,

  decide(input, look, here) {
    const at = atCounter(look, here, input.counter);
    if (!at.ok) return at;
    const busy = ticketAtCounter(look.store, at.value.day, input.counter);
    if (busy !== undefined) return refuse('alreadyCalling', { number: busy.number, counter: input.counter });
    const callable = callableAt(waitingInOrder(look, here, at.value.day), at.value.counter);
    const next = callable.find((ticket) => ticket.holder_station === here.station && ticket.holder_epoch === here.epoch);
    if (next === undefined) {
      const [elsewhere] = callable;
      return elsewhere === undefined
        ? refuse('queueEmpty')
        : refuse('holdersUnreachable', { stations: [elsewhere.holder_station], held: callable.length });
    }
    const ticket = look.fold(ticketAggregate, next.ticket_id);
    if (!ticket.ok) return ticket;
    const called = callTicket(ticket.value, { counter: input.counter, by: here.holder });
    // The row says that it waits here, and rows are the folded state: anything else is a broken invariant.
    if (!called.ok) throw new Error(`${next.number} waits in the rows and not in the journal`);
    return decide({ aggregate: { kind: 'ticket', id: next.ticket_id }, event: called.value });
  },

  answer: calledAnswer,
});
