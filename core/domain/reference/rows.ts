import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import type { ReferenceInForce } from '#core/domain/reference/state.ts';

export function rows(reference: ReferenceInForce): RowsByTable {
  if (reference.kind === 'none') return { references_in_force: [] };
  const row = { document: reference.id, hash: reference.hash, since_time: reference.since };
  return { references_in_force: [row] };
}
