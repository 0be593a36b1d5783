import { queuePark } from '#contract/operations/queue.ts';
import { parkTicket } from '#core/domain/ticket/park-ticket.ts';
import { acting } from '#core/journal/acting.ts';
import { step, stepAnswer } from '#core/operations/queue/step.ts';

export const park = acting({
  operation: queuePark,
  decide: (input, look, here) => step(input, look, here, (ticket) => parkTicket(ticket, { counter: input.counter })),
  answer: stepAnswer,
});
