import type { EventOf } from '#contract/event.ts';
import type { resultReady } from '#contract/events/dossier.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Dossier } from '#core/domain/dossier/state.ts';

/** The result lies at the counter, in a slot of the shelf; again with another slot when it is moved. */
export function markReady(
  dossier: Dossier,
  slot: string | null,
): Result<EventOf<typeof resultReady>, Refusal<'unknownCode' | 'alreadyHandedBack'>> {
  if (dossier.kind === 'absent') return refuse('unknownCode');
  if (dossier.kind === 'handedBack') return refuse('alreadyHandedBack', { at: dossier.handedBack.handedBackAt });
  return ok({ kind: 'resultReady', payload: { slot } });
}
