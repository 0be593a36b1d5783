import { z } from 'zod';
import { waitRange } from '#contract/events/ticket.ts';
import { printJobId, seriesId, ticketId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { printState } from '#contract/operations/print.ts';
import { priorityReasonId } from '#contract/reference.ts';

export const ticketTake = operation({
  name: 'ticket.take',
  kind: 'act',
  input: z.object({ series: seriesId, priority: priorityReasonId.optional() }),
  answer: z.object({ ticketId, number: z.string(), code: z.string(), waiting: z.int(), wait: waitRange.nullable(), printJobId }),
  refusals: ['closed', 'limitReached', 'unknownSeries', 'unknownPriority'],
});

/**
 * The citizen's own answer to "Phiếu đã ra chưa?", at the machine that could not see it. Narrower than `print.settle`: only the paper
 * of a ticket that this station gave, no copy, in its first minutes, while the number still waits.
 */
export const ticketSettlePaper = operation({
  name: 'ticket.settlePaper',
  kind: 'act',
  input: z.object({ printJobId, outcome: z.enum(['printed', 'again']) }),
  answer: z.object({ printJobId, state: printState }),
  refusals: ['unknownJob', 'wrongState'],
});

/**
 * A number of a roll that was printed beforehand, for the day the kiosk is dead: typed or scanned, it waits from now on. Numbers of rolls
 * (9001 to 9999 of each series) are given by no station, so none clashes with a kiosk's.
 */
export const ticketEnterRoll = operation({
  name: 'ticket.enterRoll',
  kind: 'act',
  input: z.object({ number: z.string().max(12), priority: priorityReasonId.optional() }),
  answer: z.object({ ticketId, number: z.string(), waiting: z.int(), wait: waitRange.nullable() }),
  refusals: ['notOfRoll', 'alreadyTaken', 'dayNotOpen', 'unknownPriority'],
});
