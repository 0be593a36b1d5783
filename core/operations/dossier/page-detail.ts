import { z } from 'zod';
import { capacity, deadlineRun, dossierCode, handedIn } from '#contract/events/dossier.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';

const commitments = z.record(z.string(), z.string());

/** `detail` of a dossier's row, as `core/domain/dossier/rows.ts` writes it. */
const detail = z.object({
  run: deadlineRun,
  components: z.array(handedIn),
  sets: z.int(),
  codes: z.array(dossierCode),
  parts: commitments,
  handedBack: z.object({ capacity, receiptLost: z.boolean(), at: z.int(), parts: commitments }).nullable(),
});
export type DossierDetail = z.infer<typeof detail>;

export const detailOfPage = (page: { readonly detail: string }): DossierDetail => detail.parse(parseJson(page.detail));
