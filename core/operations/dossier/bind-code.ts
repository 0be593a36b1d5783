import { codeBound } from '#contract/events/dossier.ts';
import { dossierBindCode } from '#contract/operations/dossier.ts';
import { ok, refuse } from '#contract/result.ts';
import { dossierAggregate } from '#core/domain/dossier/aggregate.ts';
import { bindCode as decideBindCode, plainCode } from '#core/domain/dossier/bind-code.ts';
import { acting } from '#core/journal/acting.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { payloadOf } from '#core/operations/payload-of.ts';
import { dossiersByCode } from '#core/store/dossiers.ts';

export const bindCode = acting({
  operation: dossierBindCode,

  decide({ code, other, issuer }, look) {
    const [found] = dossiersNamed(look, code);
    if (found === undefined) return refuse('unknownCode', { dossier: code });
    const dossier = look.fold(dossierAggregate, found.dossier_id);
    if (!dossier.ok) return dossier;
    const bearer = dossiersByCode(look.store, plainCode(other))[0]?.code ?? null;
    const bound = decideBindCode(dossier.value, { code: other, issuer }, bearer);
    if (!bound.ok) return bound;
    return ok({ proposals: [{ aggregate: { kind: 'dossier', id: found.dossier_id }, event: bound.value }] });
  },

  answer: (entries, { code }) => ({ code, bound: payloadOf(entries, codeBound) }),
});
