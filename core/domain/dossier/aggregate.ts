import { DOSSIER_EVENTS } from '#contract/events/dossier.ts';
import { evolve } from '#core/domain/dossier/evolve.ts';
import { rows } from '#core/domain/dossier/rows.ts';
import type { Dossier } from '#core/domain/dossier/state.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';

export const dossierAggregate = defineAggregate({
  kind: 'dossier',
  events: DOSSIER_EVENTS,
  initial: (id): Dossier => ({ kind: 'absent', id }),
  evolve,
  rows,
});
