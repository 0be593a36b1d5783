import type { Sha256 } from '#contract/bytes.ts';
import type { Act } from '#contract/entry/entry.ts';
import { commitmentOf } from '#contract/entry/hash.ts';
import { payloadParts } from '#contract/event.ts';
import { ok, type Result } from '#contract/result.ts';

/** The commitments of a payload, by part; none in a payload that can not be read. */
export function commitmentsIn(payload: string): { readonly part: string; readonly commitment: string }[] {
  // A cheap look first: most payloads hold no part, and parsing each twice would be felt in a large batch.
  if (!payload.includes('"parts"')) return [];
  const read = payloadParts.safeParse(jsonOf(payload));
  return read.success ? Object.entries(read.data.parts).map(([part, commitment]) => ({ part, commitment })) : [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** True when salt and text are what the commitment stands for. A forged salt may not even be hexadecimal, nor a text well-formed. */
export function isTruePart(part: { readonly salt: string; readonly text: string; readonly commitment: string }, sha256: Sha256): boolean {
  try {
    return commitmentOf(part.salt, part.text, sha256) === part.commitment;
  } catch {
    return false;
  }
}

export interface PartRefusal {
  readonly code: 'alteredPart' | 'strangePart';
  readonly commitment: string;
}

/**
 * Each part that comes with an act must be one that a payload of the act commits to, on the same aggregate. A part that is missing
 * may have been erased: that is for verify to judge.
 *
 * @returns refused `strangePart` (nothing commits to it), `alteredPart` (salt or text are not those committed to)
 */
export function checkParts({ entries, parts }: Act, sha256: Sha256): Result<null, PartRefusal> {
  for (const part of parts) {
    const isNamed = entries.some(
      (entry) =>
        entry.aggregateKind === part.aggregateKind &&
        entry.aggregateId === part.aggregateId &&
        commitmentsIn(entry.payload).some((named) => named.part === part.part && named.commitment === part.commitment),
    );
    if (!isNamed) return { ok: false, refusal: { code: 'strangePart', commitment: part.commitment } };
    if (!isTruePart(part, sha256)) return { ok: false, refusal: { code: 'alteredPart', commitment: part.commitment } };
  }
  return ok(null);
}
