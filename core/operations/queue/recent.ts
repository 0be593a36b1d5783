import { commandId } from '#contract/ids.ts';
import { queueRecent } from '#contract/operations/queue.ts';
import { ok } from '#contract/result.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import { type Here, type Look, reading } from '#core/journal/acting.ts';
import { codesOfTicket } from '#core/store/dossiers.ts';
import { lastAtCounter, servedAtCounter, type TicketRow } from '#core/store/tickets.ts';

const SHOWN = 6;
const MINUTE_MS = 60_000;

export const recent = reading({
  operation: queueRecent,

  read({ counter }, look, here) {
    const day = here.businessDay;
    if (day === null) return ok({ rows: [], served: 0, averageMinutes: null });
    const { served, average_ms } = servedAtCounter(look.store, day, counter);
    const rows = lastAtCounter(look.store, day, counter, SHOWN).map((row) => ({
      ticketId: row.ticket_id,
      number: row.number,
      what: whatOf(row),
      at: row.since ?? row.taken_at,
      minutes: Math.round(row.busy_ms / MINUTE_MS),
      dossiers: codesOfTicket(look.store, row.ticket_id),
      undo: undoOf(row, look, here),
    }));
    return ok({ rows, served, averageMinutes: average_ms === null ? null : Math.round(average_ms / MINUTE_MS) });
  },
});

function whatOf({ state }: TicketRow) {
  return state === 'missed' || state === 'parked' ? state : state === 'waiting' ? ('transferred' as const) : ('finished' as const);
}

function undoOf(row: TicketRow, look: Look, here: Here) {
  const ticket = look.fold(ticketAggregate, row.ticket_id);
  const undoable = ticket.ok && ticket.value.kind !== 'absent' ? ticket.value.undoable : null;
  return undoable?.station === here.station ? commandId.parse(undoable.actId) : null;
}
