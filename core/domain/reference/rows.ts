import { z } from 'zod';
import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import type { ReferenceInForce } from '#core/domain/reference/state.ts';

export const referenceRow = z.object({ document: z.string(), hash: z.string(), since_time: z.int() });
export type ReferenceRow = z.infer<typeof referenceRow>;

export function rows(reference: ReferenceInForce): RowsByTable {
  if (reference.kind === 'none') return { references_in_force: [] };
  const row: ReferenceRow = { document: reference.id, hash: reference.hash, since_time: reference.since };
  return { references_in_force: [row] };
}
