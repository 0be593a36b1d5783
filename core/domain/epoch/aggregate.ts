import { dateConfirmed, epochBegan } from '#contract/events/epoch.ts';
import { evolve } from '#core/domain/epoch/evolve.ts';
import { rows } from '#core/domain/epoch/rows.ts';
import type { Epoch } from '#core/domain/epoch/state.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';

export const epochAggregate = defineAggregate({
  kind: 'epoch',
  events: [epochBegan, dateConfirmed],
  initial: (id): Epoch => ({ kind: 'absent', id }),
  evolve,
  rows,
});
