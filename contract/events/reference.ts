import { z } from 'zod';
import { type EventOf, eventKind } from '#contract/event.ts';
import { sha256Hex } from '#contract/ids.ts';

/** Documents that decisions are made with; each version is named by its hash. */
export const REFERENCE_KINDS = ['office', 'staff', 'calendar', 'catalogue'] as const;
export const referenceKind = z.enum(REFERENCE_KINDS);
export type ReferenceKind = z.infer<typeof referenceKind>;

/** A version of a reference document is in force from here on. Its text lies in a local table, by its hash. */
export const referencePutInForce = eventKind({
  aggregate: 'reference',
  kind: 'referencePutInForce',
  version: 1,
  mayIgnore: false,
  payload: z.object({ document: referenceKind, hash: sha256Hex }),
});

export type ReferenceEvent = EventOf<typeof referencePutInForce>;
