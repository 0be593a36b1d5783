import { z } from 'zod';
import { operation } from '#contract/operation.ts';

/** What is known of one act beside who, when and where; the window has a word for each name. */
export const actFact = z.object({
  name: z.enum(['givenTo', 'capacity', 'receiptLost', 'owner', 'procedure', 'counter', 'staff', 'slot', 'series', 'stands', 'reason']),
  value: z.string(),
});
export type ActFact = z.infer<typeof actFact>;

export const conflictAct = z.object({
  /** `STATION:EPOCH:SEQ`: what `stands` names. */
  id: z.string(),
  /** Wall clock of the station that did it, ms UTC. */
  at: z.int(),
  actor: z.string(),
  actorName: z.string(),
  station: z.string(),
  counter: z.string().nullable(),
  /** Kind of the event, such as `resultHandedBack`. */
  event: z.string(),
  /** The lower in order: it has its effect until a person says otherwise. */
  counts: z.boolean(),
  facts: z.array(actFact),
  /** Kinds of paper that came with the act. */
  printed: z.array(z.string()),
});
export type ConflictAct = z.infer<typeof conflictAct>;

export const conflictRow = z.object({
  conflictId: z.string(),
  kind: z.string(),
  /** What it is about: a ticket's number, a dossier's code, a counter's number, a date. */
  subject: z.object({ kind: z.string(), label: z.string() }),
  acts: z.array(conflictAct).min(2),
  settled: z.object({ stands: z.string(), reason: z.string().nullable(), at: z.int(), by: z.string(), byName: z.string() }).nullable(),
});
export type ConflictRow = z.infer<typeof conflictRow>;

/** `rows`: open ones, newest first; `settled`: those that were settled today. */
export const conflictList = operation({
  name: 'conflict.list',
  kind: 'read',
  input: z.object({}),
  answer: z.object({ rows: z.array(conflictRow), settled: z.array(conflictRow) }),
});

/** A person says which of the acts happened: the id of one, or `both`. */
export const conflictSettle = operation({
  name: 'conflict.settle',
  kind: 'act',
  input: z.object({ conflictId: z.string().min(1).max(400), stands: z.string().min(1).max(80), reason: z.string().trim().min(1).max(500) }),
  answer: z.object({
    conflictId: z.string(),
    kind: z.string(),
    acts: z.array(z.object({ id: z.string(), station: z.string() })),
    settled: z.object({ stands: z.string(), reason: z.string(), at: z.int(), by: z.string() }),
  }),
  refusals: ['unknownConflict', 'alreadySettled', 'notOfConflict'],
});
