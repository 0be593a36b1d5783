import { z } from 'zod';
import { guidanceShow } from '#contract/operations/guidance.ts';
import { ok, refuse } from '#contract/result.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { readGuidanceCode } from '#core/domain/numbering/guidance-code.ts';
import { reading } from '#core/journal/acting.ts';
import { guidanceById } from '#core/store/guidances.ts';

const missing = z.array(z.object({ id: z.string(), name: z.string() }));
const kept = z.object({ json: z.string() });

export const show = reading({
  operation: guidanceShow,
  read({ code }, look) {
    const id = readGuidanceCode(code);
    const row = id === null ? undefined : guidanceById(look.store, id);
    if (row === undefined) return refuse('unknownGuidance');
    const text = row.draft_part === null ? null : look.personal(row.draft_part);
    const draft = text === null ? null : kept.safeParse(parseJson(text));
    return ok({
      code: row.code,
      state: row.state,
      procedure: row.procedure,
      procedureName: row.procedure_name,
      missing: missing.parse(parseJson(row.missing)),
      givenAt: row.given_at,
      dossier: row.dossier,
      draft: draft?.success === true ? draft.data.json : null,
    });
  },
});
