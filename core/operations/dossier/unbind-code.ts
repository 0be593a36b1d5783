import { codeUnbound } from '#contract/events/dossier.ts';
import { dossierUnbindCode } from '#contract/operations/dossier.ts';
import { ok, refuse } from '#contract/result.ts';
import { dossierAggregate } from '#core/domain/dossier/aggregate.ts';
import { unbindCode as decideUnbindCode } from '#core/domain/dossier/bind-code.ts';
import { acting } from '#core/journal/acting.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { payloadOf } from '#core/operations/payload-of.ts';

export const unbindCode = acting({
  operation: dossierUnbindCode,

  decide({ code, other }, look) {
    const [found] = dossiersNamed(look, code);
    if (found === undefined) return refuse('unknownCode', { dossier: code });
    const dossier = look.fold(dossierAggregate, found.dossier_id);
    if (!dossier.ok) return dossier;
    const unbound = decideUnbindCode(dossier.value, other);
    if (!unbound.ok) return unbound;
    return ok({ proposals: [{ aggregate: { kind: 'dossier', id: found.dossier_id }, event: unbound.value }] });
  },

  answer: (entries, { code }) => ({ code, other: payloadOf(entries, codeUnbound).code }),
});
