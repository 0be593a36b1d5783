import { referencePutInForce, staffPinSet } from '#contract/events/reference.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';
import { evolve } from '#core/domain/reference/evolve.ts';
import { rows } from '#core/domain/reference/rows.ts';
import type { ReferenceInForce } from '#core/domain/reference/state.ts';

export const referenceAggregate = defineAggregate({
  kind: 'reference',
  events: [referencePutInForce, staffPinSet],
  initial: (id): ReferenceInForce => ({ kind: 'none', id }),
  evolve,
  rows,
});
