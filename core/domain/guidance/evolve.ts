import type { GuidanceEvent } from '#contract/events/guidance.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import { actRef, withConflict } from '#core/domain/fold/conflict.ts';
import type { Guidance } from './state.ts';

/** Total. A sheet with which two stations, cut off from each other, received two dossiers is shown as a conflict. */
export function evolve(guidance: Guidance, event: GuidanceEvent, facts: EntryFacts): Guidance {
  switch (event.kind) {
    case 'guidanceGiven':
      // Given again elsewhere after the dossier was received: the dossier stands.
      if (guidance.kind === 'used') return guidance;
      return {
        kind: 'open',
        id: guidance.id,
        given: event.payload,
        givenAt: facts.time,
        station: facts.station,
        conflicts: guidance.kind === 'absent' ? [] : guidance.conflicts,
      };

    case 'guidanceUsed':
      if (guidance.kind === 'absent') return guidance;
      if (guidance.kind === 'used') return withConflict(guidance, 'usedTwice', guidance.usedBy, facts);
      return { ...guidance, kind: 'used', used: event.payload, usedBy: actRef(facts) };

    default:
      return unreachable(event);
  }
}
