import type { EventOf } from '#contract/event.ts';
import type { ActKey, conflictSettled } from '#contract/events/settlement.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Settlement } from '#core/domain/settlement/state.ts';

/** An act of a conflict under one text, for wire and window. */
export const actIdOf = ({ station, epoch, seq }: ActKey): string => `${station}:${epoch}:${seq}`;

/** What a head may say instead of one act: none of them is a mistake. */
export const BOTH_STAND = 'both';

/**
 * @param found the conflict as it stands here now; undefined: there is none under this id
 * @param wish.stands the id of one of its acts, or `both`
 * @returns `conflictSettled`; refused `unknownConflict`, `alreadySettled` (with who and when), `notOfConflict`
 */
export function settleConflict(
  settlement: Settlement,
  found: { readonly kind: string; readonly acts: readonly ActKey[] } | undefined,
  wish: { readonly conflictId: string; readonly stands: string; readonly reasonPart: string },
): Result<EventOf<typeof conflictSettled>, Refusal<'unknownConflict' | 'alreadySettled' | 'notOfConflict'>> {
  if (settlement.kind === 'settled') return refuse('alreadySettled', { by: settlement.by.actor, at: settlement.by.at });
  if (found === undefined) return refuse('unknownConflict', { conflictId: wish.conflictId });
  const index = found.acts.findIndex((act) => actIdOf(act) === wish.stands);
  if (index < 0 && wish.stands !== BOTH_STAND) return refuse('notOfConflict', { stands: wish.stands });
  const acts = found.acts.map(({ station, epoch, seq }) => ({ station, epoch, seq }));
  return ok({
    kind: 'conflictSettled',
    payload: { conflict: found.kind, acts, stands: index < 0 ? null : index, parts: { reason: wish.reasonPart } },
  });
}
