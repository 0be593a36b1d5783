import { z } from 'zod';
import { sha256Hex } from '#contract/ids.ts';

/** What events are about. Each kind is folded alone, from its own events only. */
export const AGGREGATE_KINDS = [
  'epoch',
  'reference',
  'businessDay',
  'counterSession',
  'ticket',
  'dossier',
  'guidance',
  'printJob',
  'printer',
  'settlement',
] as const;
export type AggregateKind = (typeof AGGREGATE_KINDS)[number];

/**
 * A kind of event. A new kind, or a raised version, chooses `mayIgnore`: true, and an older program keeps and skips it; false,
 * and it marks the aggregate "not understood" and refuses acts on it until it is upgraded.
 */
export interface EventKind<K extends string = string, P extends z.ZodType = z.ZodType> {
  readonly aggregate: AggregateKind;
  readonly kind: K;
  readonly version: number;
  readonly mayIgnore: boolean;
  readonly payload: P;
}

export const eventKind = <const K extends string, P extends z.ZodType>(definition: EventKind<K, P>): EventKind<K, P> => definition;

/** An event as the domain decides it: outcomes only. */
export type EventOf<D extends EventKind> =
  D extends EventKind<infer K, infer P> ? { readonly kind: K; readonly payload: z.infer<P> } : never;

/**
 * Commitments to personal parts, by the part's name: SHA-256(salt, text). Every payload that has any holds them in a field
 * `parts`, so that the journal can find, send, verify and erase them without knowing the event.
 */
export const parts = <const N extends string>(...names: readonly N[]) => z.partialRecord(z.enum(names), sha256Hex);

/** Finds the commitments in any payload, of any version, known or not. */
export const payloadParts = z.object({ parts: z.record(z.string(), sha256Hex).default({}) });
