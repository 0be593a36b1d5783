import { type TicketEvent, UNDOABLE } from '#contract/events/ticket.ts';
import type { Holder } from '#contract/ids.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import { actRef, withConflict } from '#core/domain/fold/conflict.ts';
import { fromPaper, resume } from '#core/domain/ticket/evolve-resumed.ts';
import { isSameHolder, type KnownTicket, type Ticket, type TicketAtCounter, type Undoable } from '#core/domain/ticket/state.ts';

type Payload<K extends TicketEvent['kind']> = Extract<TicketEvent, { readonly kind: K }>['payload'];

/**
 * Total. An act counts when the state allows it and whoever did it had the right: to call and to give, the holder alone; at the
 * counter, the counter that called. Everything else is kept as a conflict with the act that made the present state.
 */
export function evolve(ticket: Ticket, event: TicketEvent, facts: EntryFacts): Ticket {
  const next = act(ticket, event, facts);
  if (next.kind === 'absent' || next.conflicts.at(-1)?.withoutEffect.hash === facts.hash) return next;
  const undoable = canBeUndone(event) ? undoableOf(ticket, facts) : null;
  const isAsItWas = event.kind === 'ticketActUndone' || (ticket.kind === next.kind && ticket.counter === next.counter);
  if (isAsItWas) return { ...next, undoable };
  return { ...next, ...timeAtCounters(ticket, next, facts), undoable, stateTick: facts.tick };
}

/** No visit is longer: a clock that was set meanwhile makes no figure of the day absurd. */
const LONGEST_MS = 4 * 3_600_000;

/** The time at a counter begins with the call, or with the return to it, and ends when the ticket leaves it. */
function timeAtCounters(before: Ticket, next: KnownTicket, facts: EntryFacts): Pick<KnownTicket, 'busyMs' | 'busySince'> {
  const { busyMs, busySince } = before.kind === 'absent' ? next : before;
  const isBusy = next.kind === 'called' || next.kind === 'serving';
  const isSameVisit = busySince !== null && isBusy && before.kind !== 'absent' && before.counter === next.counter;
  if (isSameVisit) return { busyMs, busySince };
  const ended = busySince === null ? 0 : Math.min(Math.max(0, facts.time - busySince), LONGEST_MS);
  return { busyMs: busyMs + ended, busySince: isBusy ? facts.time : null };
}

const canBeUndone = (event: TicketEvent): boolean => UNDOABLE.some((kind) => kind === event.kind);

/** One step back and no more: the ticket before an act forgets how to go back itself. */
const undoableOf = (before: Ticket, { station, actId }: EntryFacts): Undoable | null =>
  before.kind === 'absent' ? null : { station, actId, before: { ...before, undoable: null } };

function act(ticket: Ticket, event: TicketEvent, facts: EntryFacts): Ticket {
  if (ticket.kind === 'absent') {
    if (event.kind === 'ticketTaken') return begin(ticket.id, event.payload, facts);
    if (event.kind === 'ticketResumed') return fromPaper(ticket.id, event.payload, facts);
    // Its taking has not arrived here: with it, all of this is folded again.
    return ticket;
  }
  switch (event.kind) {
    case 'ticketTaken':
      return take(ticket, event.payload, facts);
    case 'ticketCalled':
      return call(ticket, event.payload, facts);
    case 'ticketRecalled':
      return recall(ticket, event.payload, facts);
    case 'servingStarted':
      return atCounter(ticket, 'serving', ['called'], event.payload.counter, facts);
    case 'ticketFinished':
      return atCounter(ticket, 'finished', ['serving'], event.payload.counter, facts);
    case 'ticketMissed':
      return atCounter(ticket, 'missed', ['called'], event.payload.counter, facts);
    case 'ticketParked':
      return atCounter(ticket, 'parked', ['called', 'serving'], event.payload.counter, facts);
    case 'ticketResumed':
      return resume(ticket, event.payload, facts);
    case 'ticketTransferred':
      return transfer(ticket, event.payload, facts);
    case 'ticketGiven':
      return give(ticket, event.payload, facts);
    case 'ticketActUndone':
      return undo(ticket, event.payload, facts);
    default:
      return unreachable(event);
  }
}

function begin(id: string, taken: Payload<'ticketTaken'>, facts: EntryFacts): KnownTicket {
  const by = actRef(facts);
  return {
    kind: 'waiting',
    id,
    businessDay: taken.businessDay,
    series: taken.series,
    number: taken.number,
    code: taken.code,
    isPriority: taken.isPriority,
    priorityPart: taken.parts.priorityReason ?? null,
    waitingBefore: taken.waitingBefore,
    takenAt: facts.time,
    takenTick: facts.tick,
    source: taken.source ?? 'printed',
    takenBy: by,
    holder: taken.holder,
    heldBy: by,
    counter: null,
    wantedCounter: null,
    lastCall: null,
    since: facts.time,
    stateBy: by,
    stateTick: facts.tick,
    busyMs: 0,
    busySince: null,
    back: null,
    undoable: null,
    conflicts: [],
  };
}

/** A ticket known by its paper alone, now also by its taking: that stands beside whatever was done with it since. */
function take(ticket: KnownTicket, taken: Payload<'ticketTaken'>, facts: EntryFacts): KnownTicket {
  if (ticket.takenBy !== null) return withConflict(ticket, 'takenTwice', ticket.takenBy, facts);
  return {
    ...ticket,
    isPriority: taken.isPriority,
    priorityPart: taken.parts.priorityReason ?? null,
    waitingBefore: taken.waitingBefore,
    takenAt: facts.time,
    source: taken.source ?? 'printed',
    takenBy: actRef(facts),
  };
}

const isHolder = (ticket: KnownTicket, who: Holder): boolean => isSameHolder(ticket.holder, who);

function call(ticket: KnownTicket, { counter, by }: Payload<'ticketCalled'>, facts: EntryFacts): KnownTicket {
  if (!isHolder(ticket, by) || !isHolder(ticket, facts)) {
    return withConflict(ticket, 'calledByAnother', ticket.kind === 'waiting' ? ticket.heldBy : ticket.stateBy, facts);
  }
  if (ticket.kind !== 'waiting') return withConflict(ticket, 'calledTwice', ticket.stateBy, facts);
  const lastCall = { counter, at: facts.time, tick: facts.tick, times: (ticket.lastCall?.times ?? 0) + 1, turnTick: facts.tick };
  return { ...ticket, kind: 'called', counter, back: null, lastCall, since: facts.time, stateBy: actRef(facts) };
}

function recall(ticket: KnownTicket, { counter }: Payload<'ticketRecalled'>, facts: EntryFacts): KnownTicket {
  if (ticket.kind !== 'called' || ticket.counter !== counter) return withConflict(ticket, 'wrongState', ticket.stateBy, facts);
  const times = (ticket.lastCall?.times ?? 0) + 1;
  const turnTick = ticket.lastCall?.turnTick ?? facts.tick;
  return { ...ticket, lastCall: { counter, at: facts.time, tick: facts.tick, times, turnTick } };
}

/** Between call and end a ticket is its counter's affair, wherever that counter is open. */
function atCounter(
  ticket: KnownTicket,
  next: TicketAtCounter['kind'],
  from: readonly TicketAtCounter['kind'][],
  counter: string,
  facts: EntryFacts,
): KnownTicket {
  const allowed = ticket.kind !== 'waiting' && ticket.counter === counter && from.includes(ticket.kind);
  if (allowed) return { ...ticket, kind: next, since: facts.time, stateBy: actRef(facts) };
  const kind =
    next === 'finished' && ticket.kind === 'finished'
      ? 'finishedTwice'
      : next === 'serving' && ticket.kind === 'serving'
        ? 'servedTwice'
        : 'wrongState';
  return withConflict(ticket, kind, ticket.stateBy, facts);
}

function transfer(ticket: KnownTicket, { from, to }: Payload<'ticketTransferred'>, facts: EntryFacts): KnownTicket {
  const allowed =
    ticket.kind === 'waiting'
      ? from === null && isHolder(ticket, facts)
      : (ticket.kind === 'called' || ticket.kind === 'serving') && ticket.counter === from;
  if (!allowed) return withConflict(ticket, 'wrongState', ticket.stateBy, facts);
  return {
    ...ticket,
    kind: 'waiting',
    series: 'series' in to ? to.series : ticket.series,
    wantedCounter: 'counter' in to ? to.counter : null,
    counter: null,
    back: null,
    since: facts.time,
    stateBy: actRef(facts),
  };
}

function give(ticket: KnownTicket, { to }: Payload<'ticketGiven'>, facts: EntryFacts): KnownTicket {
  if (!isHolder(ticket, facts)) return withConflict(ticket, 'givenByAnother', ticket.heldBy, facts);
  return { ...ticket, holder: to, heldBy: actRef(facts) };
}

/** As it was before the act, its times too; what has become a conflict meanwhile stays one. */
function undo(ticket: KnownTicket, { act: undone }: Payload<'ticketActUndone'>, facts: EntryFacts): KnownTicket {
  const { undoable } = ticket;
  if (undoable === null || undoable.station !== undone.station || undoable.actId !== undone.id) {
    return withConflict(ticket, 'undoneTooLate', ticket.stateBy, facts);
  }
  return { ...undoable.before, conflicts: ticket.conflicts, stateBy: actRef(facts) };
}
