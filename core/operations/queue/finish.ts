import { queueFinish } from '#contract/operations/queue.ts';
import { finishTicket } from '#core/domain/ticket/finish-ticket.ts';
import { acting } from '#core/journal/acting.ts';
import { step, stepAnswer } from '#core/operations/queue/step.ts';

export const finish = acting({
  operation: queueFinish,
  decide: (input, look, here) => step(input, look, here, (ticket) => finishTicket(ticket, { counter: input.counter })),
  answer: stepAnswer,
});
