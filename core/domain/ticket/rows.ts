import { parseJson, type PersonalText, type RowsByTable } from '#core/domain/fold/aggregate.ts';
import { conflictRows } from '#core/domain/fold/conflict.ts';
import type { KnownTicket, Ticket } from '#core/domain/ticket/state.ts';

/** The row of `tickets` that one ticket owns, and its conflicts. */
export function rows(ticket: Ticket, personal: PersonalText): RowsByTable {
  if (ticket.kind === 'absent') return { tickets: [], conflicts: [] };
  const row = {
    ticket_id: ticket.id,
    business_day: ticket.businessDay,
    series: ticket.series,
    number: ticket.number,
    code: ticket.code,
    state: ticket.kind,
    is_priority: ticket.isPriority ? 1 : 0,
    priority_reason: priorityReason(ticket, personal),
    holder_station: ticket.holder.station,
    holder_epoch: ticket.holder.epoch,
    counter: ticket.counter,
    wanted_counter: ticket.wantedCounter,
    letter: ticket.number.slice(0, 1),
    ordinal: Number(ticket.number.slice(1)),
    taken_at: ticket.takenAt,
    taken_tick: ticket.takenTick,
    source: ticket.source,
    called_at: ticket.lastCall?.at ?? null,
    called_times: ticket.lastCall?.times ?? 0,
    called_counter: ticket.lastCall?.counter ?? null,
    called_tick: ticket.lastCall?.tick ?? null,
    turn_tick: ticket.lastCall?.turnTick ?? null,
    since: ticket.since,
    state_tick: ticket.stateTick,
    busy_ms: ticket.busyMs,
    waiting_before: ticket.waitingBefore,
    back_after: ticket.back?.afterOthers ?? null,
    back_tick: ticket.back?.tick ?? null,
    conflicts: ticket.conflicts.length,
    station: ticket.takenBy?.station ?? stationInId(ticket.id),
  };
  return { tickets: [row], conflicts: conflictRows('ticket', ticket.id, ticket.conflicts) };
}

function priorityReason(ticket: KnownTicket, personal: PersonalText): string | null {
  const text = ticket.priorityPart === null ? null : personal(ticket.priorityPart);
  const reason = text === null ? undefined : parseJson(text);
  return typeof reason === 'string' ? reason : null;
}

/** A ticket's id names the station that issued it: `MC1` and 8 characters. */
const stationInId = (id: string): string => id.slice(3, 11);
