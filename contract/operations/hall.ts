import { z } from 'zod';
import { counterNumber, seriesId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { ticketState } from '#contract/operations/queue.ts';

/** A ticket as the head's page shows it; no person stands in it. */
export const hallTicket = z.object({
  number: z.string(),
  series: seriesId,
  state: ticketState,
  priority: z.boolean(),
  counter: counterNumber.nullable(),
  takenAt: z.int(),
  /** When it came into its state, ms UTC. */
  since: z.int().nullable(),
});
export type HallTicket = z.infer<typeof hallTicket>;

export const hallCounter = z.object({
  number: counterNumber,
  name: z.string(),
  series: z.array(seriesId),
  state: z.enum(['closed', 'free', 'calling', 'serving']),
  staffName: z.string().nullable(),
  ticket: z.string().nullable(),
  since: z.int().nullable(),
  /** Calls and recalls of the ticket that is being called. */
  times: z.int(),
});
export type HallCounter = z.infer<typeof hallCounter>;

/** How long each list of work is; the rows are those of `dossier.list`. */
export const dossierFigures = z.object({
  receivedToday: z.int(),
  handedBackToday: z.int(),
  dueToday: z.int(),
  dueSoon: z.int(),
  overdue: z.int(),
  ready: z.int(),
  unclaimed: z.int(),
});
export type DossierFigures = z.infer<typeof dossierFigures>;

/** The hall now. Times are moments: a window counts minutes by itself, so that nothing is sent while only the clock goes on. */
export const hallValue = z.object({
  at: z.int(),
  businessDay: z.string().nullable(),
  /** Minutes that nobody should wait longer than. */
  waitTarget: z.int(),
  /** All who wait, longest first. */
  waiting: z.array(hallTicket),
  missed: z.array(hallTicket),
  parked: z.array(hallTicket),
  /** Served to the end today; from the call to the end, in ms: half of them took less than `half`, nine of ten less than `most`. */
  served: z.object({ count: z.int(), half: z.int().nullable(), most: z.int().nullable() }),
  counters: z.array(hallCounter),
  series: z.array(z.object({ id: seriesId, name: z.string(), waiting: z.int(), longestSince: z.int().nullable() })),
  /** How many waited at each quarter of an hour, the last one now. */
  course: z.array(z.object({ at: z.int(), waiting: z.int() })),
  dossiers: dossierFigures,
});
export type HallValue = z.infer<typeof hallValue>;

export const hallShow = operation({
  name: 'hall.show',
  kind: 'read',
  input: z.object({}),
  answer: hallValue,
});
