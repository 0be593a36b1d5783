import type { CounterSession } from '#core/domain/counter-session/state.ts';
import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import { conflictRows } from '#core/domain/fold/conflict.ts';

export function rows(session: CounterSession): RowsByTable {
  if (session.kind === 'absent') return { counter_sessions: [], conflicts: [] };
  const row = {
    counter_session_id: session.id,
    counter: session.counter,
    staff: session.staff,
    business_day: session.businessDay,
    station: session.station,
    state: session.kind,
    opened_at: session.openedAt,
    closed_at: session.kind === 'closed' ? session.closedAt : null,
    opened_tick: session.openedTick,
    closed_tick: session.kind === 'closed' ? session.closedTick : null,
  };
  return { counter_sessions: [row], conflicts: conflictRows('counterSession', session.id, session.conflicts) };
}
