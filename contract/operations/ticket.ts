import { z } from 'zod';
import { waitRange } from '#contract/events/ticket.ts';
import { printJobId, seriesId, ticketId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';

/** Reasons of a priority as shipped (NĐ 118/2025 Đ13.2b and usual local rules). */
export const PRIORITY_REASONS = ['elderly', 'disabled', 'pregnant', 'merit'] as const;

export const ticketTake = operation({
  name: 'ticket.take',
  kind: 'act',
  input: z.object({ series: seriesId, priority: z.enum(PRIORITY_REASONS).optional() }),
  answer: z.object({ ticketId, number: z.string(), code: z.string(), waiting: z.int(), wait: waitRange.nullable(), printJobId }),
  refusals: ['closed', 'limitReached', 'unknownSeries'],
});
