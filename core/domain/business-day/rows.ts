import type { BusinessDay } from '#core/domain/business-day/state.ts';
import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import { conflictRows } from '#core/domain/fold/conflict.ts';

export function rows(day: BusinessDay): RowsByTable {
  if (day.kind === 'absent') return { business_days: [], conflicts: [] };
  const row = {
    business_day_id: day.id,
    date: day.date,
    state: day.kind,
    opened_by: day.openedBy,
    is_confirmed: day.isConfirmed ? 1 : 0,
    opened_at: day.openedAt,
    closed_at: day.kind === 'closed' ? day.closedAt : null,
    unserved: day.kind === 'closed' ? day.unserved : null,
  };
  return { business_days: [row], conflicts: conflictRows('businessDay', day.id, day.conflicts) };
}
