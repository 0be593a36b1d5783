import { conflictSettled } from '#contract/events/settlement.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';
import { evolve } from '#core/domain/settlement/evolve.ts';
import { rows } from '#core/domain/settlement/rows.ts';
import type { Settlement } from '#core/domain/settlement/state.ts';

export const settlementAggregate = defineAggregate({
  kind: 'settlement',
  events: [conflictSettled],
  initial: (id): Settlement => ({ kind: 'absent', id }),
  evolve,
  rows,
});
