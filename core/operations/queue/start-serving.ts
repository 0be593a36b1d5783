import { queueStartServing } from '#contract/operations/queue.ts';
import { startServing } from '#core/domain/ticket/start-serving.ts';
import { acting } from '#core/journal/acting.ts';
import { step, stepAnswer } from '#core/operations/queue/step.ts';

export const start = acting({
  operation: queueStartServing,
  decide: (input, look, here) => step(input, look, here, (ticket) => startServing(ticket, { counter: input.counter, by: here.holder })),
  answer: stepAnswer,
});
