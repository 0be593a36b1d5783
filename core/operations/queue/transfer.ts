import { queueTransfer } from '#contract/operations/queue.ts';
import { transferTicket } from '#core/domain/ticket/transfer-ticket.ts';
import { acting } from '#core/journal/acting.ts';
import { step, stepAnswer } from '#core/operations/queue/step.ts';

export const transfer = acting({
  operation: queueTransfer,

  decide(input, look, here) {
    const { office } = here.reference;
    const targets = { series: office.series.map((each) => each.id), counters: office.counters.map((each) => each.number) };
    return step(input, look, here, (ticket) => transferTicket(ticket, { counter: input.counter, to: input.to, by: here.holder }, targets));
  },

  answer: stepAnswer,
});
