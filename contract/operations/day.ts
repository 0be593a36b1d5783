import { z } from 'zod';
import { localDate } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';

const answer = z.object({ businessDay: localDate.nullable(), unserved: z.int() });

/** The officer has seen the date in words; without `date` today's. */
export const dayOpen = operation({
  name: 'day.open',
  kind: 'act',
  input: z.object({ date: localDate.optional() }),
  answer,
  refusals: ['dayClosed'],
});

export const dayClose = operation({
  name: 'day.close',
  kind: 'act',
  input: z.object({ date: localDate.optional() }),
  answer,
  refusals: ['dayNotOpen'],
});
