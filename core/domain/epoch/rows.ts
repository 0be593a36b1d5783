import type { Epoch } from '#core/domain/epoch/state.ts';
import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import { conflictRows } from '#core/domain/fold/conflict.ts';

export function rows(epoch: Epoch): RowsByTable {
  if (epoch.kind === 'absent') return { epochs: [], conflicts: [] };
  const row = {
    epoch_id: epoch.id,
    station: epoch.station,
    epoch: epoch.epoch,
    office: epoch.office,
    purpose: epoch.purpose,
    began_at: epoch.beganAt,
    former_epoch: epoch.former?.epoch ?? null,
    former_seq: epoch.former?.seq ?? null,
    restored: epoch.restored === null ? null : JSON.stringify(epoch.restored),
    numbers_from: epoch.numbersFrom === null ? null : JSON.stringify(epoch.numbersFrom),
    date_confirmed: epoch.dateConfirmed,
  };
  return { epochs: [row], conflicts: conflictRows('epoch', epoch.id, epoch.conflicts) };
}
