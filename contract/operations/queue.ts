import { z } from 'zod';
import { waitRange } from '#contract/events/ticket.ts';
import { commandId, counterNumber, printJobId, seriesId, ticketId } from '#contract/ids.ts';
import { printState } from '#contract/operations/print.ts';
import { operation } from '#contract/operation.ts';

export const ticketState = z.enum(['waiting', 'called', 'serving', 'parked', 'missed', 'finished']);
export type TicketState = z.infer<typeof ticketState>;

const called = z.object({ ticket: z.object({ ticketId, number: z.string() }) });
const stateAnswer = z.object({ ticketId, state: ticketState });
const atCounter = z.object({ counter: counterNumber, ticketId });

export const queueCallNext = operation({
  name: 'queue.callNext',
  kind: 'act',
  input: z.object({ counter: counterNumber }),
  answer: called,
  refusals: ['queueEmpty', 'counterClosed', 'alreadyCalling', 'holdersUnreachable'],
});

export const queueCall = operation({
  name: 'queue.call',
  kind: 'act',
  input: z.object({ counter: counterNumber, number: z.string().max(12) }),
  answer: called,
  refusals: ['notWaiting', 'counterClosed', 'alreadyCalling', 'holderUnreachable'],
});

export const queueRecall = operation({
  name: 'queue.recall',
  kind: 'act',
  input: atCounter,
  answer: stateAnswer,
  refusals: ['wrongState', 'counterClosed'],
});

export const queueStartServing = operation({
  name: 'queue.startServing',
  kind: 'act',
  input: atCounter,
  answer: stateAnswer,
  refusals: ['wrongState', 'counterClosed'],
});

export const queueFinish = operation({
  name: 'queue.finish',
  kind: 'act',
  input: atCounter,
  answer: stateAnswer,
  refusals: ['wrongState', 'counterClosed'],
});

export const queueNoShow = operation({
  name: 'queue.noShow',
  kind: 'act',
  input: atCounter,
  answer: stateAnswer,
  refusals: ['wrongState', 'counterClosed'],
});

export const queuePark = operation({
  name: 'queue.park',
  kind: 'act',
  input: atCounter,
  answer: stateAnswer,
  refusals: ['wrongState', 'counterClosed'],
});

export const queueResume = operation({
  name: 'queue.resume',
  kind: 'act',
  /** `scan`: the code on the paper; where it can not be scanned, the number on it as typed, of a ticket known here today. */
  input: z.object({ counter: counterNumber, scan: z.string().max(200) }),
  answer: stateAnswer,
  refusals: ['badCode', 'notToday', 'alreadyServed', 'alreadyCalling', 'wrongState', 'counterClosed'],
});

export const queueTransfer = operation({
  name: 'queue.transfer',
  kind: 'act',
  input: z.object({
    counter: counterNumber,
    ticketId,
    to: z.union([z.object({ series: seriesId }), z.object({ counter: counterNumber })]),
  }),
  answer: stateAnswer,
  refusals: ['wrongState', 'counterClosed', 'unknownSeries', 'unknownCounter', 'holderUnreachable'],
});

export const queueTicket = z.object({
  ticketId,
  number: z.string(),
  series: seriesId,
  /** True or false, never the reason. */
  priority: z.boolean(),
  counter: counterNumber.nullable(),
  takenAt: z.int(),
  /** When it was last called, started or parked; null while it waits. */
  since: z.int().nullable(),
  /** False: another station holds the right to call it. */
  heldHere: z.boolean(),
  /** Its paper's last job, a copy too; left out where none is known. */
  paper: z.object({ printJobId, state: printState }).optional(),
});
export type QueueTicket = z.infer<typeof queueTicket>;

export const queueSnapshotValue = z.object({
  businessDay: z.string().nullable(),
  waiting: z.array(queueTicket),
  calling: z.array(queueTicket),
  serving: z.array(queueTicket),
  parked: z.array(queueTicket),
  missed: z.array(queueTicket),
  /** How long a new ticket of each series may wait; null: nothing honest can be said. */
  waits: z.array(z.object({ series: seriesId, wait: waitRange.nullable() })).optional(),
});
export type QueueSnapshot = z.infer<typeof queueSnapshotValue>;

export const queueSnapshot = operation({
  name: 'queue.snapshot',
  kind: 'read',
  needsSignIn: false,
  input: z.object({}),
  answer: queueSnapshotValue,
});

/** A visit without a ticket: it gets a number of this station, no paper, and is served at once. `series`: default the counter's first. */
export const queueWalkIn = operation({
  name: 'queue.walkIn',
  kind: 'act',
  input: z.object({ counter: counterNumber, series: seriesId.optional() }),
  answer: z.object({ ticketId, number: z.string(), state: z.literal('serving') }),
  refusals: ['counterClosed', 'alreadyCalling', 'unknownSeries', 'limitReached'],
});

/** What a counter did last today, the last first, and what can still be taken back. */
export const queueRecent = operation({
  name: 'queue.recent',
  kind: 'read',
  input: z.object({ counter: counterNumber }),
  answer: z.object({
    rows: z.array(
      z.object({
        ticketId,
        number: z.string(),
        what: z.enum(['finished', 'missed', 'parked', 'transferred']),
        /** When it left the counter, ms UTC. */
        at: z.int(),
        /** How long it was at counters today, whole minutes. */
        minutes: z.int(),
        /** Codes of the dossiers that were received in the visit. */
        dossiers: z.array(z.string()),
        /** The command id by which `act.undo` takes it back; null where another act has touched the ticket since. */
        undo: commandId.nullable(),
      }),
    ),
    /** Tickets finished here today. */
    served: z.int(),
    averageMinutes: z.int().nullable(),
  }),
});
