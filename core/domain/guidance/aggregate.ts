import { GUIDANCE_EVENTS } from '#contract/events/guidance.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';
import { evolve } from './evolve.ts';
import { rows } from './rows.ts';
import type { Guidance } from './state.ts';

export const guidanceAggregate = defineAggregate({
  kind: 'guidance',
  events: GUIDANCE_EVENTS,
  initial: (id): Guidance => ({ kind: 'absent', id }),
  evolve,
  rows,
});
