import { queueRecall } from '#contract/operations/queue.ts';
import { recallTicket } from '#core/domain/ticket/recall-ticket.ts';
import { acting } from '#core/journal/acting.ts';
import { step, stepAnswer } from '#core/operations/queue/step.ts';

export const recall = acting({
  operation: queueRecall,
  decide: (input, look, here) => step(input, look, here, (ticket) => recallTicket(ticket, { counter: input.counter })),
  answer: stepAnswer,
});
