import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import { conflictRows } from '#core/domain/fold/conflict.ts';
import type { Guidance } from './state.ts';

/** The rows of `guidances` and `conflicts` that one sheet owns. What was typed stays a personal part; the row holds its commitment. */
export function rows(guidance: Guidance): RowsByTable {
  if (guidance.kind === 'absent') return { guidances: [], conflicts: [] };
  const { given, givenAt, station } = guidance;
  return {
    guidances: [
      {
        guidance_id: guidance.id,
        code: given.code,
        procedure: given.procedure,
        procedure_name: given.procedureName,
        missing: JSON.stringify(given.missing),
        given_at: givenAt,
        station,
        state: guidance.kind,
        dossier: guidance.kind === 'used' ? guidance.used.code : null,
        draft_part: given.parts.draft ?? null,
      },
    ],
    conflicts: conflictRows('guidance', guidance.id, guidance.conflicts),
  };
}
