import type { CounterSessionEvent } from '#contract/events/counter-session.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { CounterSession } from '#core/domain/counter-session/state.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import { actRef, withConflict } from '#core/domain/fold/conflict.ts';

/** Total. A session closed twice, by its officer and by whoever took the counter over, is closed: the first in order says why. */
export function evolve(session: CounterSession, event: CounterSessionEvent, facts: EntryFacts): CounterSession {
  switch (event.kind) {
    case 'counterOpened':
      if (session.kind !== 'absent') return withConflict(session, 'openedTwice', session.openedBy, facts);
      return {
        kind: 'open',
        id: session.id,
        ...event.payload,
        station: facts.station,
        openedAt: facts.time,
        openedBy: actRef(facts),
        openedTick: facts.tick,
        conflicts: [],
      };
    case 'counterClosed':
      return session.kind === 'open'
        ? { ...session, kind: 'closed', closedAt: facts.time, closedTick: facts.tick, reason: event.payload.reason }
        : session;
    default:
      return unreachable(event);
  }
}
