import type { EventOf } from '#contract/event.ts';
import type { ticketActUndone } from '#contract/events/ticket.ts';
import type { CommandId, StationId } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { whereItIs } from '#core/domain/ticket/refuse-state.ts';
import type { Ticket } from '#core/domain/ticket/state.ts';

/**
 * Takes back the last act of a ticket.
 *
 * @param busyWith the ticket that the act's counter has called or serves now, if it is another one
 * @returns `ticketActUndone`; refused `tooLate` when another act has touched the ticket since, `alreadyCalling` when it would come back
 * to a counter that has another
 */
export function undoAct(
  ticket: Ticket,
  act: { readonly station: StationId; readonly id: CommandId },
  busyWith: { readonly number: string; readonly counter: string | null } | null,
): Result<EventOf<typeof ticketActUndone>, Refusal<'tooLate' | 'alreadyCalling'>> {
  const undoable = ticket.kind === 'absent' ? null : ticket.undoable;
  if (undoable === null || undoable.station !== act.station || undoable.actId !== act.id) return refuse('tooLate', whereItIs(ticket));
  const { kind } = undoable.before;
  switch (kind) {
    case 'waiting':
      return ok({ kind: 'ticketActUndone', payload: { act, state: kind } });
    case 'called':
    case 'serving':
      if (busyWith !== null) return refuse('alreadyCalling', { ...busyWith });
      return ok({ kind: 'ticketActUndone', payload: { act, state: kind } });
    default:
      // No act that can be taken back begins in another state.
      throw new Error(`an act began at a ticket that was ${kind}`);
  }
}
