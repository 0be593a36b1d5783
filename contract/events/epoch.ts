import { z } from 'zod';
import { type EventOf, eventKind } from '#contract/event.ts';
import { epochId, localDate, officeId, purpose, seriesId, sha256Hex } from '#contract/ids.ts';
import { QUESTIONS } from '#contract/read-only.ts';

export const numbersFrom = z.object({
  date: localDate,
  /** The least number of each ticket series. */
  tickets: z.record(seriesId, z.int().positive()),
  /** The least tail of the dossier codes under each stem (`H26.12-261124-`), as a number. */
  codes: z.record(z.string(), z.int().positive()),
  /** The least number of this station's register book in that year. */
  register: z.int().positive(),
});
export type NumbersFrom = z.infer<typeof numbersFrom>;

/** An unbroken life of one database begins. The first entry of a database, and of each epoch; it names office and purpose. */
export const epochBegan = eventKind({
  aggregate: 'epoch',
  kind: 'epochBegan',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    office: officeId,
    purpose,
    programVersion: z.string(),
    /** Where the former epoch of this station ended, as far as is known; null for the first. */
    former: z.object({ epoch: epochId, seq: z.int().nonnegative(), hash: sha256Hex }).nullable(),
    /** Why this epoch began, and how much of the former one may be missing; absent in the first of a database. */
    restored: z
      .object({
        why: z.union([z.enum(QUESTIONS), z.literal('restored')]),
        /** The officer's own words. */
        reason: z.string(),
        /** Entries at most; 0: none; null: not known. */
        missing: z.int().nonnegative().nullable(),
        /** Time of the last entry that is known, ms UTC. */
        lastAt: z.int().nullable(),
      })
      .optional(),
    /** Where numbers of that day go on, so that none that was given and lost is given again; absent where nothing is missing. */
    numbersFrom: numbersFrom.optional(),
  }),
});

/** While the clock was doubted an officer looked at a calendar and said that this computer's date is right. */
export const dateConfirmed = eventKind({
  aggregate: 'epoch',
  kind: 'dateConfirmed',
  version: 1,
  mayIgnore: true,
  payload: z.object({ date: localDate, doubt: z.string().max(40) }),
});

export type EpochEvent = EventOf<typeof epochBegan> | EventOf<typeof dateConfirmed>;
