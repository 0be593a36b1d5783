import { queueNoShow } from '#contract/operations/queue.ts';
import { missTicket } from '#core/domain/ticket/miss-ticket.ts';
import { acting } from '#core/journal/acting.ts';
import { step, stepAnswer } from '#core/operations/queue/step.ts';

export const noShow = acting({
  operation: queueNoShow,
  decide: (input, look, here) => step(input, look, here, (ticket) => missTicket(ticket, { counter: input.counter })),
  answer: stepAnswer,
});
