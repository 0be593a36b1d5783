import { z } from 'zod';
import { type EventOf, eventKind, parts } from '#contract/event.ts';
import { commandId, counterNumber, holder, localDate, seriesId, stationId } from '#contract/ids.ts';

/** As printed: the series' letter and three digits or more. */
export const ticketNumber = z.string().regex(/^[A-Z]\d{3,}$/);

/** From the fewest to the most minutes that a wait may take; both in steps of five. */
export const waitRange = z.object({ from: z.int().nonnegative(), to: z.int().positive() });
export type WaitRange = z.infer<typeof waitRange>;

/** `printed` by this program; `roll`: printed before, on a roll for the day the kiosk is dead; `counter`: no paper, begun by an officer. */
export const ticketSource = z.enum(['printed', 'roll', 'counter']);

/** A citizen took a number. Outcomes only: whoever folds this reads no clock, setting or calendar. */
export const ticketTaken = eventKind({
  aggregate: 'ticket',
  kind: 'ticketTaken',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    businessDay: localDate,
    series: seriesId,
    number: ticketNumber,
    code: z.string(),
    isPriority: z.boolean(),
    /** The reason of a priority is a personal part. */
    parts: parts('priorityReason'),
    /** How many waited in the hall for this series, as printed on the paper. */
    waitingBefore: z.int().nonnegative(),
    /** How long that might take, as printed; absent or null where nothing honest could be said. */
    wait: waitRange.nullable().optional(),
    /** Absent: printed. */
    source: ticketSource.optional(),
    holder,
  }),
});

export const ticketCalled = eventKind({
  aggregate: 'ticket',
  kind: 'ticketCalled',
  version: 1,
  mayIgnore: false,
  payload: z.object({ counter: counterNumber, by: holder }),
});

export const ticketRecalled = eventKind({
  aggregate: 'ticket',
  kind: 'ticketRecalled',
  version: 1,
  mayIgnore: false,
  payload: z.object({ counter: counterNumber }),
});

export const servingStarted = eventKind({
  aggregate: 'ticket',
  kind: 'servingStarted',
  version: 1,
  mayIgnore: false,
  payload: z.object({ counter: counterNumber, by: holder }),
});

export const ticketFinished = eventKind({
  aggregate: 'ticket',
  kind: 'ticketFinished',
  version: 1,
  mayIgnore: false,
  payload: z.object({ counter: counterNumber }),
});

export const ticketMissed = eventKind({
  aggregate: 'ticket',
  kind: 'ticketMissed',
  version: 1,
  mayIgnore: false,
  payload: z.object({ counter: counterNumber }),
});

/** Put aside by the counter; the person comes back to be served without a new turn. */
export const ticketParked = eventKind({
  aggregate: 'ticket',
  kind: 'ticketParked',
  version: 1,
  mayIgnore: false,
  payload: z.object({ counter: counterNumber }),
});

/**
 * The person with the paper is here (who may call, rule 6): served at once, or waiting again after `afterOthers` others. The
 * paper's own words stand in it, so that a ticket never heard of here is known from now on.
 */
export const ticketResumed = eventKind({
  aggregate: 'ticket',
  kind: 'ticketResumed',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    counter: counterNumber,
    as: z.enum(['serving', 'waiting']),
    afterOthers: z.int().nonnegative(),
    by: holder,
    paper: z.object({ businessDay: localDate, series: seriesId, number: ticketNumber, code: z.string() }),
  }),
});

export const ticketTransferred = eventKind({
  aggregate: 'ticket',
  kind: 'ticketTransferred',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    from: counterNumber.nullable(),
    to: z.union([z.object({ series: seriesId }), z.object({ counter: counterNumber })]),
  }),
});

/** The holder gave its right to call to another station: from here on it may not call (who may call, rule 2). */
export const ticketGiven = eventKind({
  aggregate: 'ticket',
  kind: 'ticketGiven',
  version: 1,
  mayIgnore: false,
  payload: z.object({ to: holder }),
});

/** The acts that can be taken back (design, undo). */
export const UNDOABLE = ['servingStarted', 'ticketFinished', 'ticketMissed', 'ticketParked', 'ticketTransferred'] as const;

/**
 * The inverse of the last act of a ticket, named by its station and its command id: the ticket is again as it was before that act.
 * Where another act came between, it has no effect and is a conflict.
 */
export const ticketActUndone = eventKind({
  aggregate: 'ticket',
  kind: 'ticketActUndone',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    act: z.object({ station: stationId, id: commandId }),
    /** The state that the ticket is in again. */
    state: z.enum(['waiting', 'called', 'serving']),
  }),
});

export const TICKET_EVENTS = [
  ticketTaken,
  ticketCalled,
  ticketRecalled,
  servingStarted,
  ticketFinished,
  ticketMissed,
  ticketParked,
  ticketResumed,
  ticketTransferred,
  ticketGiven,
  ticketActUndone,
] as const;

export type TicketEvent = EventOf<(typeof TICKET_EVENTS)[number]>;
