import { ticketActUndone, UNDOABLE } from '#contract/events/ticket.ts';
import { ticketId } from '#contract/ids.ts';
import { actUndo } from '#contract/operations/act.ts';
import { refuse } from '#contract/result.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import { undoAct } from '#core/domain/ticket/undo-act.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { entriesOfAct } from '#core/journal/entries.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { atCounter } from '#core/operations/queue/at-counter.ts';
import { ticketAtCounter } from '#core/store/tickets.ts';

/** Only at the counter that did the act, by whoever has it open now. */
export const undo = acting({
  operation: actUndo,

  decide(input, look, here) {
    const [entry, ...others] = entriesOfAct(look.store, here.station, input.commandId);
    if (entry === undefined || others.length > 0 || !UNDOABLE.some((kind) => kind === entry.kind)) return refuse('notUndoable');
    if (entry.counter === null) return refuse('notUndoable');
    const at = atCounter(look, here, entry.counter);
    if (!at.ok) return at;
    const ticket = look.fold(ticketAggregate, entry.aggregateId);
    if (!ticket.ok) return ticket;
    const busy = ticketAtCounter(look.store, at.value.day, entry.counter);
    const undone = undoAct(
      ticket.value,
      { station: here.station, id: input.commandId },
      busy === undefined || busy.ticket_id === entry.aggregateId ? null : { number: busy.number, counter: busy.counter },
    );
    return undone.ok ? decide({ aggregate: { kind: 'ticket', id: entry.aggregateId }, event: undone.value }) : undone;
  },

  answer(entries) {
    const { act, state } = payloadOf(entries, ticketActUndone);
    return { undone: act.id, ticketId: ticketId.parse(entryOf(entries, 'ticketActUndone').aggregateId), state };
  },
});
