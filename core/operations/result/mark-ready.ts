import { resultReady } from '#contract/events/dossier.ts';
import { resultMarkReady } from '#contract/operations/result.ts';
import { ok, refuse } from '#contract/result.ts';
import { dossierAggregate } from '#core/domain/dossier/aggregate.ts';
import { markReady as decideReady } from '#core/domain/dossier/mark-ready.ts';
import { acting } from '#core/journal/acting.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { payloadOf } from '#core/operations/payload-of.ts';

export const markReady = acting({
  operation: resultMarkReady,

  decide(input, look) {
    const [found] = dossiersNamed(look, input.code);
    if (found === undefined) return refuse('unknownCode', { dossier: input.code });
    const dossier = look.fold(dossierAggregate, found.dossier_id);
    if (!dossier.ok) return dossier;
    const ready = decideReady(dossier.value, input.slot === undefined || input.slot === '' ? null : input.slot);
    return ready.ok ? ok({ proposals: [{ aggregate: { kind: 'dossier', id: found.dossier_id }, event: ready.value }] }) : ready;
  },

  answer: (entries, input) => ({ code: input.code, status: 'ready' as const, slot: payloadOf(entries, resultReady).slot }),
});
