import { z } from 'zod';
import { type EventOf, eventKind, parts } from '#contract/event.ts';

/** An entry by its key: which act is meant, on every station alike. */
export const actKey = z.object({ station: z.string(), epoch: z.string(), seq: z.int().positive() });
export type ActKey = z.infer<typeof actKey>;

/**
 * A person has looked at two acts that can not stand together and says which one happened. It names both, and takes neither back:
 * the aggregates themselves stay as they are.
 */
export const conflictSettled = eventKind({
  aggregate: 'settlement',
  kind: 'conflictSettled',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    /** As the conflict is called in its row or query, such as `handedBackTwice`. */
    conflict: z.string(),
    acts: z.array(actKey).min(2),
    /** Which of `acts` stands, from 0; null: all do. */
    stands: z.int().nonnegative().nullable(),
    /** Free words about persons: a personal part. */
    parts: parts('reason'),
  }),
});

export type SettlementEvent = EventOf<typeof conflictSettled>;
