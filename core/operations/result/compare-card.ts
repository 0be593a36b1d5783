import { party } from '#contract/operations/dossier.ts';
import { resultCompareCard } from '#contract/operations/result.ts';
import { ok, refuse } from '#contract/result.ts';
import { personalValue, storedSubmitter } from '#core/domain/dossier/rows.ts';
import { joinedFigures } from '#core/domain/search-text/figures.ts';
import { reading } from '#core/journal/acting.ts';
import { detailOfPage } from '#core/operations/dossier/page-detail.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { dossierPage } from '#core/store/dossiers.ts';

/** The window gets one word and no number: what the card says it knows already. */
export const compareCard = reading({
  operation: resultCompareCard,

  read({ code, number }, look) {
    const [found] = dossiersNamed(look, code);
    const page = found === undefined ? undefined : dossierPage(look.store, found.dossier_id);
    if (page === undefined) return refuse('unknownCode', { dossier: code });
    const { parts } = detailOfPage(page);
    const isOf = (known: string | undefined): boolean => known !== undefined && joinedFigures(known) === joinedFigures(number);
    if (isOf(personalValue(party, parts.owner, look.personal)?.number)) return ok({ is: 'owner' as const });
    if (isOf(personalValue(storedSubmitter, parts.submitter, look.personal)?.number)) return ok({ is: 'submitter' as const });
    return ok({ is: 'other' as const });
  },
});
