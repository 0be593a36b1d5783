import { counterClosed, counterOpened } from '#contract/events/counter-session.ts';
import { evolve } from '#core/domain/counter-session/evolve.ts';
import { rows } from '#core/domain/counter-session/rows.ts';
import type { CounterSession } from '#core/domain/counter-session/state.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';

export const counterSessionAggregate = defineAggregate({
  kind: 'counterSession',
  events: [counterOpened, counterClosed],
  initial: (id): CounterSession => ({ kind: 'absent', id }),
  evolve,
  rows,
});
