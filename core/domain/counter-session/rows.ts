import { z } from 'zod';
import type { CounterSession } from '#core/domain/counter-session/state.ts';
import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import { conflictRows } from '#core/domain/fold/conflict.ts';

export const counterSessionRow = z.object({
  counter_session_id: z.string(),
  counter: z.string(),
  staff: z.string(),
  business_day: z.string(),
  station: z.string(),
  state: z.enum(['open', 'closed']),
  opened_at: z.int(),
  closed_at: z.int().nullable(),
});
export type CounterSessionRow = z.infer<typeof counterSessionRow>;

export function rows(session: CounterSession): RowsByTable {
  if (session.kind === 'absent') return { counter_sessions: [], conflicts: [] };
  const row: CounterSessionRow = {
    counter_session_id: session.id,
    counter: session.counter,
    staff: session.staff,
    business_day: session.businessDay,
    station: session.station,
    state: session.kind,
    opened_at: session.openedAt,
    closed_at: session.kind === 'closed' ? session.closedAt : null,
  };
  return { counter_sessions: [row], conflicts: conflictRows('counterSession', session.id, session.conflicts) };
}
