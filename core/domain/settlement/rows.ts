import { z } from 'zod';
import { parseJson, type PersonalText, type RowsByTable } from '#core/domain/fold/aggregate.ts';
import { conflictRows } from '#core/domain/fold/conflict.ts';
import type { Settlement } from '#core/domain/settlement/state.ts';

/** The row of `settlements` that one settled conflict owns; `acts` is JSON, as the event holds them. */
export function rows(settlement: Settlement, personal: PersonalText): RowsByTable {
  if (settlement.kind === 'absent') return { settlements: [], conflicts: [] };
  const { settled, by } = settlement;
  const row = {
    settlement_id: settlement.id,
    conflict: settled.conflict,
    acts: JSON.stringify(settled.acts),
    stands: settled.stands,
    reason: reasonOf(settled.parts.reason, personal),
    settled_at: by.at,
    settled_by: by.actor,
    station: by.station,
  };
  return { settlements: [row], conflicts: conflictRows('settlement', settlement.id, settlement.conflicts) };
}

function reasonOf(commitment: string | undefined, personal: PersonalText): string | null {
  const text = commitment === undefined ? null : personal(commitment);
  const read = z.string().safeParse(text === null ? null : parseJson(text));
  return read.success ? read.data : null;
}
