import type { EventOf } from '#contract/event.ts';
import type { resultReady } from '#contract/events/dossier.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { readSlot } from '#contract/shelf-slot.ts';
import type { Dossier } from '#core/domain/dossier/state.ts';

/**
 * The result lies at the counter, in a slot of the shelf; again with another slot when it is moved.
 *
 * @param typed shelf and compartment as typed, null where there is no shelf; refused `badSlot` with `typed`
 */
export function markReady(
  dossier: Dossier,
  typed: string | null,
): Result<EventOf<typeof resultReady>, Refusal<'unknownCode' | 'alreadyHandedBack' | 'badSlot'>> {
  if (dossier.kind === 'absent') return refuse('unknownCode');
  if (dossier.kind === 'handedBack') return refuse('alreadyHandedBack', { at: dossier.handedBack.handedBackAt });
  const slot = typed === null ? null : readSlot(typed);
  return typed !== null && slot === null ? refuse('badSlot', { typed }) : ok({ kind: 'resultReady', payload: { slot } });
}
