import { z } from 'zod';
import { localDate, ticketId } from '#contract/ids.ts';
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

/** Tickets of a day that nobody has served: before it is closed those still open, after it those that were left. */
export const dayLeft = operation({
  name: 'day.left',
  kind: 'read',
  input: z.object({ date: localDate.optional() }),
  answer: z.object({
    businessDay: localDate.nullable(),
    isClosed: z.boolean(),
    rows: z.array(z.object({ ticketId, number: z.string(), state: z.enum(['waiting', 'called', 'parked']) })),
    /** Visits that go on at counters now. */
    serving: z.int(),
  }),
});
