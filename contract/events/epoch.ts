import { z } from 'zod';
import { type EventOf, eventKind } from '#contract/event.ts';
import { epochId, officeId, purpose, sha256Hex } from '#contract/ids.ts';

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
  }),
});

export type EpochEvent = EventOf<typeof epochBegan>;
