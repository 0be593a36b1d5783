import { type Refusal, type Result, ok, refuse } from '#contract/result.ts';
import { guidanceAggregate } from '#core/domain/guidance/aggregate.ts';
import type { KnownGuidance } from '#core/domain/guidance/state.ts';
import { readGuidanceCode } from '#core/domain/numbering/guidance-code.ts';
import type { Look } from '#core/journal/acting.ts';

/** The sheet of a code while nothing was received with it: two officers who took up one sheet receive one dossier. */
export function openGuidance(
  look: Pick<Look, 'fold'>,
  code: string,
): Result<KnownGuidance, Refusal<'unknownGuidance' | 'alreadyReceived' | 'notUnderstood'>> {
  const id = readGuidanceCode(code);
  if (id === null) return refuse('unknownGuidance');
  const guidance = look.fold(guidanceAggregate, id);
  if (!guidance.ok) return guidance;
  if (guidance.value.kind === 'absent') return refuse('unknownGuidance');
  if (guidance.value.kind === 'used') return refuse('alreadyReceived', { dossier: guidance.value.used.code });
  return ok(guidance.value);
}
