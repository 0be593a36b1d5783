import type { DossierEvent } from '#contract/events/dossier.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { Dossier } from '#core/domain/dossier/state.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import { actRef, withConflict } from '#core/domain/fold/conflict.ts';

/** Total. Of two acts that can not stand together the lower in order counts; the other is kept as a conflict. */
export function evolve(dossier: Dossier, event: DossierEvent, facts: EntryFacts): Dossier {
  switch (event.kind) {
    case 'dossierReceived':
      if (dossier.kind !== 'absent') return withConflict(dossier, 'receivedTwice', dossier.receivedBy, facts);
      return {
        kind: 'processing',
        id: dossier.id,
        received: event.payload,
        receivedBy: actRef(facts),
        codes: event.payload.codes,
        slot: null,
        readyAt: null,
        conflicts: [],
      };

    case 'resultReady':
      // Nothing is known of a dossier whose reception is still on its way: it is folded again when that arrives.
      if (dossier.kind === 'absent') return dossier;
      if (dossier.kind === 'handedBack') return withConflict(dossier, 'readyAfterHandBack', dossier.handedBackBy, facts);
      return { ...dossier, kind: 'ready', slot: event.payload.slot, readyAt: facts.time };

    case 'resultHandedBack':
      if (dossier.kind === 'absent') return dossier;
      if (dossier.kind === 'handedBack') return withConflict(dossier, 'handedBackTwice', dossier.handedBackBy, facts);
      return { ...dossier, kind: 'handedBack', handedBack: event.payload, handedBackBy: actRef(facts) };

    case 'codeBound':
      if (dossier.kind === 'absent' || dossier.codes.some(({ code }) => code === event.payload.code)) return dossier;
      return { ...dossier, codes: [...dossier.codes, event.payload] };

    case 'codeUnbound':
      if (dossier.kind === 'absent' || dossier.received.codes.some(({ code }) => code === event.payload.code)) return dossier;
      return { ...dossier, codes: dossier.codes.filter(({ code }) => code !== event.payload.code) };

    case 'personalShown':
      return dossier;

    default:
      return unreachable(event);
  }
}
