import { z } from 'zod';
import type { Entry } from '#contract/entry/entry.ts';
import { epochBegan } from '#contract/events/epoch.ts';
import type { Station } from '#central/ports.ts';

/** Of any version: those two fields are what an epoch's first entry is for. */
const words = z.object({ office: z.string(), purpose: z.string() });

/** True for the first entry of an epoch of that office and purpose: another must not be mixed in. */
export function namesOfficeAndPurpose(entry: Entry, { office, purpose }: Pick<Station, 'office' | 'purpose'>): boolean {
  if (entry.kind !== epochBegan.kind || entry.aggregateKind !== epochBegan.aggregate) return false;
  let payload: unknown;
  try {
    payload = JSON.parse(entry.payload);
  } catch {
    return false;
  }
  const read = words.safeParse(payload);
  return read.success && read.data.office === office && read.data.purpose === purpose;
}
