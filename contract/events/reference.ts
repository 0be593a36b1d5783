import { z } from 'zod';
import { type EventOf, eventKind } from '#contract/event.ts';
import { sha256Hex, staffId } from '#contract/ids.ts';

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

/** Somebody's PIN was set or set again. The verifier lies in a local table of its own, never here. */
export const staffPinSet = eventKind({
  aggregate: 'reference',
  kind: 'staffPinSet',
  version: 1,
  mayIgnore: true,
  payload: z.object({ staff: staffId }),
});

export type ReferenceEvent = EventOf<typeof referencePutInForce> | EventOf<typeof staffPinSet>;
