import { z } from 'zod';
import { purpose } from '#contract/ids.ts';
import { documentKind } from '#contract/events/print-job.ts';
import { operation } from '#contract/operation.ts';
import { readOnlyState } from '#contract/read-only.ts';

export const syncState = z.object({
  enrolled: z.boolean(),
  connected: z.boolean(),
  /** Since when cut off, ms UTC; null when connected or never enrolled. */
  since: z.int().nullable(),
  pending: z.int(),
  lastAcked: z.int(),
  notUnderstood: z.int(),
  /** Why, in Vietnamese, when it is not connected. */
  reason: z.string().nullable(),
});
export type SyncState = z.infer<typeof syncState>;

/** How much paper a printer has, as counted since its roll was changed and as its own sensor says, whichever is worse. */
export const rollState = z.object({
  state: z.enum(['unknown', 'enough', 'nearEnd', 'out']),
  /** Paper on a full roll, m, and how many papers of the usual length are left; null where it is not counted. */
  metres: z.number().nullable(),
  papersLeft: z.int().nullable(),
  changedAt: z.int().nullable(),
});
export type RollState = z.infer<typeof rollState>;

const clockDoubt = z.object({
  reason: z.string(),
  /** ms UTC. */
  since: z.int(),
  /** What to tell people, in Vietnamese. */
  sentence: z.string(),
  /** True when an officer has given the word for today's date: acts that need it go on. */
  confirmed: z.boolean(),
});
export type ClockDoubtShown = z.infer<typeof clockDoubt>;

export const stationStatusValue = z.object({
  station: z.string(),
  epoch: z.string(),
  seq: z.int(),
  purpose,
  office: z.string(),
  /** Changes when a reference document is put in force: what a window has read of the office is read again then. */
  reference: z.string(),
  businessDay: z.string().nullable(),
  /** The date of an earlier day that nobody closed; the next opening closes it. */
  dayLeftOpen: z.string().nullable().optional(),
  readOnly: readOnlyState.nullable(),
  clockDoubt: clockDoubt.nullable(),
  conflicts: z.int(),
  notUnderstood: z.int(),
  unreachable: z.array(z.object({ station: z.string(), held: z.int() })),
  copies: z.object({
    /** When the last verified copy was made, ms UTC; null: none yet. */
    last: z.int().nullable(),
    place: z.string().nullable(),
    /** Why copies are in danger, in Vietnamese; null when they are not. */
    warning: z.string().nullable(),
    /** False when this computer can not remember how far the journal came (its own folder is not writable). */
    witness: z.boolean(),
  }),
  sync: syncState,
  printers: z.array(
    z.object({
      printer: z.string(),
      transport: z.string(),
      address: z.string(),
      profile: z.string(),
      /** Jobs that wait, and those that ask for a person. */
      waiting: z.int(),
      unknown: z.int(),
      /** Why the last try failed, in Vietnamese; null when it did not. */
      trouble: z.string().nullable(),
      /** Which papers it prints. */
      papers: z.array(documentKind),
      /** Who prints in its place while it fails, and whether that is so now. */
      fallback: z.string().nullable(),
      isReplaced: z.boolean(),
      roll: rollState,
    }),
  ),
  scanner: z.object({ path: z.string().nullable(), connected: z.boolean() }),
});
export type StationStatus = z.infer<typeof stationStatusValue>;

export const stationStatus = operation({
  name: 'station.status',
  kind: 'read',
  needsSignIn: false,
  input: z.object({}),
  answer: stationStatusValue,
});
