import { z } from 'zod';
import { counterNumber } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';

const answer = z.object({ counter: counterNumber });

/**
 * One officer holds one counter at a time: his idle session of another counter ends by itself. A counter that is open elsewhere, or a
 * person still with the officer at another, refuses `openElsewhere`; with `here: true` it is moved all the same.
 */
export const counterOpen = operation({
  name: 'counter.open',
  kind: 'act',
  input: z.object({ counter: counterNumber, here: z.boolean().optional() }),
  answer,
  refusals: ['openElsewhere', 'unknownCounter', 'dayNotOpen'],
});

export const counterClose = operation({
  name: 'counter.close',
  kind: 'act',
  input: z.object({ counter: counterNumber }),
  answer,
  refusals: ['counterClosed', 'alreadyCalling'],
});
