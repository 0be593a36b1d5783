import { counterClose } from '#contract/operations/counter.ts';
import { refuse } from '#contract/result.ts';
import { counterSessionAggregate } from '#core/domain/counter-session/aggregate.ts';
import { closeCounter } from '#core/domain/counter-session/close-counter.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { sessionOfCounter } from '#core/store/counter-sessions.ts';
import { ticketAtCounter } from '#core/store/tickets.ts';

export const close = acting({
  operation: counterClose,

  decide({ counter }, look, here) {
    const session = here.businessDay === null ? undefined : sessionOfCounter(look.store, here.businessDay, counter, here.staff);
    if (session === undefined || here.businessDay === null) return refuse('counterClosed', { counter });
    if (session.staff !== here.staff && here.role !== 'head') return refuse('notAllowed', { counter, by: session.staff });
    const state = look.fold(counterSessionAggregate, session.counter_session_id);
    if (!state.ok) return state;
    const isBusy = ticketAtCounter(look.store, here.businessDay, counter) !== undefined;
    const closed = closeCounter(state.value, { reason: 'officer', isBusy });
    return closed.ok ? decide({ aggregate: { kind: 'counterSession', id: session.counter_session_id }, event: closed.value }) : closed;
  },

  answer: (_entries, input) => ({ counter: input.counter }),
});
