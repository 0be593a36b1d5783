import type { EventOf } from '#contract/event.ts';
import type { HandedIn } from '#contract/events/dossier.ts';
import type { guidanceGiven } from '#contract/events/guidance.ts';
import type { TicketId } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Procedure } from '#core/domain/catalogue/catalogue.ts';
import { checkComponents } from '#core/domain/dossier/check-components.ts';
import type { Guidance } from './state.ts';

/**
 * Says what a dossier lacks, once and completely (NĐ 118/2025 Đ16.3). On a sheet that was given before it is the same request again.
 *
 * @returns refused `nothingMissing` where it could be received, `alreadyReceived` where it was, `unknownComponent`
 */
export function giveGuidance(
  guidance: Guidance,
  procedure: Procedure,
  wish: {
    readonly code: string;
    readonly components: readonly HandedIn[];
    readonly ticket: TicketId | null;
    readonly draftPart: string;
  },
): Result<EventOf<typeof guidanceGiven>, Refusal<'nothingMissing' | 'alreadyReceived' | 'unknownComponent'>> {
  if (guidance.kind === 'used') return refuse('alreadyReceived', { dossier: guidance.used.code });
  const checked = checkComponents(procedure.components, wish.components);
  if (checked.ok) return refuse('nothingMissing');
  if (checked.refusal.code === 'unknownComponent') return refuse('unknownComponent', checked.refusal);
  const isThere = (id: string): boolean => wish.components.some((each) => each.id === id && isHandedIn(each));
  const missing = procedure.components.filter(({ id, required }) => required && !isThere(id)).map(({ id, name }) => ({ id, name }));
  return ok({
    kind: 'guidanceGiven',
    payload: {
      code: wish.code,
      procedure: procedure.id,
      procedureName: procedure.name,
      missing,
      ticket: wish.ticket,
      parts: { draft: wish.draftPart },
    },
  });
}

const isHandedIn = ({ originals, certified, copies, held }: HandedIn): boolean => originals + certified + copies > 0 || held !== undefined;
