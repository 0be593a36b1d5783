import { personalShown, type ShownField } from '#contract/events/dossier.ts';
import type { DossierId } from '#contract/ids.ts';
import { COMMON_REFUSALS } from '#contract/operation.ts';
import { dossierReveal, party } from '#contract/operations/dossier.ts';
import { ok, refuse } from '#contract/result.ts';
import { unreachable } from '#contract/unreachable.ts';
import { collector, personalValue, storedSubmitter } from '#core/domain/dossier/rows.ts';
import { acting, type Look } from '#core/journal/acting.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { type DossierDetail, detailOfPage } from '#core/operations/dossier/page-detail.ts';
import { local } from '#core/operations/local.ts';
import { dossierPage } from '#core/store/dossiers.ts';

/** First the entry that says who looked, then the number: what can not be journalled is not shown. */
export const reveal = local({
  operation: dossierReveal,

  run({ code, field }, { look, act }) {
    const [found] = dossiersNamed(look, code);
    const page = found === undefined ? undefined : dossierPage(look.store, found.dossier_id);
    if (page === undefined) return refuse('unknownCode', { dossier: code });
    const value = numberOf(detailOfPage(page), field, look);
    if (value === null) return refuse('notHere', { field });
    const noted = act(noteOf(page.dossier_id), { code, field });
    if (noted.ok) return ok({ value });
    const why = COMMON_REFUSALS.find((code) => code === noted.refusal.code);
    if (why === undefined) throw new Error(`noting a look was refused: ${noted.refusal.code}`);
    return refuse(why, { ...noted.refusal });
  },
});

/** The value comes from the personal part, never from an entry, so the act answers without it. */
const noteOf = (id: DossierId) =>
  acting({
    operation: dossierReveal,
    decide: ({ field }) =>
      ok({ proposals: [{ aggregate: { kind: 'dossier', id }, event: { kind: personalShown.kind, payload: { field } } }] }),
    answer: () => ({ value: '' }),
  });

function numberOf({ parts, handedBack }: DossierDetail, field: ShownField, { personal }: Pick<Look, 'personal'>): string | null {
  switch (field) {
    case 'ownerNumber':
      return personalValue(party, parts.owner, personal)?.number ?? null;
    case 'ownerPhone':
      return personalValue(party, parts.owner, personal)?.phone ?? null;
    case 'submitterNumber':
      return personalValue(storedSubmitter, parts.submitter, personal)?.number ?? null;
    case 'submitterPhone':
      return personalValue(storedSubmitter, parts.submitter, personal)?.phone ?? null;
    case 'collectorNumber':
      return personalValue(collector, handedBack?.parts.collector, personal)?.number ?? null;
    default:
      return unreachable(field);
  }
}
