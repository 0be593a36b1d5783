import type { EventOf } from '#contract/event.ts';
import type { DossierCode, dossierReceived, resultHandedBack } from '#contract/events/dossier.ts';
import type { ActRef, Conflict } from '#core/domain/fold/conflict.ts';

export type DossierConflict = Conflict<'receivedTwice' | 'handedBackTwice' | 'readyAfterHandBack'>;

interface Known {
  readonly id: string;
  readonly received: EventOf<typeof dossierReceived>['payload'];
  readonly receivedBy: ActRef;
  /** Its own first, then those that were bound to it. */
  readonly codes: readonly DossierCode[];
  readonly slot: string | null;
  readonly readyAt: number | null;
  readonly conflicts: readonly DossierConflict[];
}

export type KnownDossier =
  | (Known & { readonly kind: 'processing' | 'ready' })
  | (Known & {
      readonly kind: 'handedBack';
      readonly handedBack: EventOf<typeof resultHandedBack>['payload'];
      readonly handedBackBy: ActRef;
    });

export type Dossier = { readonly kind: 'absent'; readonly id: string } | KnownDossier;
