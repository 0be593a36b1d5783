import type { EventOf } from '#contract/event.ts';
import type { Capacity, resultHandedBack } from '#contract/events/dossier.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Dossier } from '#core/domain/dossier/state.ts';

/** Hands the result back, once (NĐ 118/2025 Đ22). `collectorPart` is the commitment to who collects. */
export function handBack(
  dossier: Dossier,
  {
    capacity,
    receiptLost,
    at,
    collectorPart,
  }: { readonly capacity: Capacity; readonly receiptLost: boolean; readonly at: number; readonly collectorPart: string },
): Result<EventOf<typeof resultHandedBack>, Refusal<'unknownCode' | 'notReady' | 'alreadyHandedBack'>> {
  switch (dossier.kind) {
    case 'absent':
      return refuse('unknownCode');
    case 'processing':
      return refuse('notReady', { date: dossier.received.run.dueAt.slice(0, 10) });
    case 'handedBack':
      return refuse('alreadyHandedBack', { at: dossier.handedBack.handedBackAt, by: dossier.handedBackBy.actor });
    case 'ready':
      return ok({ kind: 'resultHandedBack', payload: { capacity, receiptLost, handedBackAt: at, parts: { collector: collectorPart } } });
  }
}
