import { z } from 'zod';
import { guidanceId } from '#contract/ids.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

const guidanceRow = z.object({
  guidance_id: guidanceId,
  code: z.string(),
  procedure: z.string(),
  procedure_name: z.string(),
  missing: z.string(),
  given_at: z.number(),
  state: z.enum(['open', 'used']),
  dossier: z.string().nullable(),
  draft_part: z.string().nullable(),
});
export type GuidanceRow = z.infer<typeof guidanceRow>;

export const guidanceById = (store: ReadStore, id: string): GuidanceRow | undefined =>
  store.get(
    sql`select guidance_id, code, procedure, procedure_name, missing, given_at, state, dossier, draft_part
      from guidances where guidance_id = ${id}`,
    guidanceRow,
  );
