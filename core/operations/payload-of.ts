import type { z } from 'zod';
import type { Entry } from '#contract/entry/entry.ts';
import type { EventKind } from '#contract/event.ts';

/** The payload of the act's entry of this kind; an act without it is a broken invariant. */
export function payloadOf<P extends z.ZodType>(entries: readonly Entry[], kind: EventKind<string, P>): z.infer<P> {
  return kind.payload.parse(JSON.parse(entryOf(entries, kind.kind).payload));
}

export function entryOf(entries: readonly Entry[], kind: string): Entry {
  const found = entries.find((entry) => entry.kind === kind);
  if (found === undefined) throw new Error(`the act has no ${kind}`);
  return found;
}
