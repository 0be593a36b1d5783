import type { EventOf } from '#contract/event.ts';
import type { ticketResumed } from '#contract/events/ticket.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import { actRef, withConflict } from '#core/domain/fold/conflict.ts';
import { isOfRoll } from '#core/domain/numbering/ticket-ranges.ts';
import type { KnownTicket } from '#core/domain/ticket/state.ts';

type Resumed = EventOf<typeof ticketResumed>['payload'];

/** A ticket never heard of: its own words, and nothing of how it was taken. */
export function fromPaper(id: string, resumed: Resumed, facts: EntryFacts): KnownTicket {
  const by = actRef(facts);
  const { businessDay, series, number, code } = resumed.paper;
  return place(
    {
      kind: 'waiting',
      id,
      businessDay,
      series,
      number,
      code,
      isPriority: false,
      priorityPart: null,
      waitingBefore: 0,
      takenAt: facts.time,
      takenTick: facts.tick,
      source: isOfRoll(Number(number.slice(1))) ? 'roll' : 'printed',
      takenBy: null,
      holder: resumed.by,
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
    },
    resumed,
    facts,
  );
}

/**
 * The citizen with the paper is the last word (who may call, rule 6): whoever scanned it holds the ticket from now on. Only one who is
 * served already, or was, can not be resumed. A call that stood until now is the act that loses.
 */
export function resume(ticket: KnownTicket, resumed: Resumed, facts: EntryFacts): KnownTicket {
  if (ticket.kind === 'finished') return withConflict(ticket, 'finishedTwice', ticket.stateBy, facts);
  if (ticket.kind === 'serving') return withConflict(ticket, 'servedTwice', ticket.stateBy, facts);
  const placed = place(ticket, resumed, facts);
  if (ticket.kind !== 'called') return placed;
  return { ...placed, conflicts: [...placed.conflicts, { kind: 'calledElsewhere', counts: actRef(facts), withoutEffect: ticket.stateBy }] };
}

function place(ticket: KnownTicket, resumed: Resumed, facts: EntryFacts): KnownTicket {
  const by = actRef(facts);
  const held = { holder: resumed.by, heldBy: by, wantedCounter: null, since: facts.time, stateBy: by };
  if (resumed.as === 'serving') return { ...ticket, ...held, kind: 'serving', counter: resumed.counter, back: null };
  return { ...ticket, ...held, kind: 'waiting', counter: null, back: { afterOthers: resumed.afterOthers, tick: facts.tick } };
}
