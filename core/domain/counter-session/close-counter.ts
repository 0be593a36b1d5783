import type { EventOf } from '#contract/event.ts';
import type { counterClosed } from '#contract/events/counter-session.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { ClosingReason, CounterSession } from '#core/domain/counter-session/state.ts';

/**
 * Closes a session.
 *
 * @param isBusy the counter has a called or served ticket; the end of the day closes it all the same
 * @returns `counterClosed`; refused `counterClosed` when it is not open, `alreadyCalling` when busy
 */
export function closeCounter(
  session: CounterSession,
  { reason, isBusy }: { readonly reason: ClosingReason; readonly isBusy: boolean },
): Result<EventOf<typeof counterClosed>, Refusal<'counterClosed' | 'alreadyCalling'>> {
  if (session.kind !== 'open') return refuse('counterClosed');
  if (isBusy && reason === 'officer') return refuse('alreadyCalling', { counter: session.counter });
  return ok({ kind: 'counterClosed', payload: { reason } });
}
