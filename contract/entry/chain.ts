import type { Sha256 } from '#contract/bytes.ts';
import { type Entry, NO_HASH } from '#contract/entry/entry.ts';
import { hashEntry } from '#contract/entry/hash.ts';
import { ok, type Result, refuse } from '#contract/result.ts';

/** Where an epoch stands: the last entry known of it. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: Head = { seq: 0, hash: NO_HASH };

/** A jump of the tick over this is refused: one station with a broken counter must not drive all others to the end of the numbers. */
export const LARGEST_TICK_JUMP = 1_000_000_000;

export type ChainFault = 'gap' | 'broken' | 'altered' | 'tornAct' | 'foreignEntry' | 'tickBack';

export interface ChainRefusal {
  readonly code: ChainFault;
  readonly seq: number;
}

/**
 * Checks that entries of one epoch follow `head` in order, each with its own true hash, and form whole acts.
 *
 * @returns the new head; refused `gap` (a seq is missing), `broken` (the previous hash is another), `altered` (the hash is not
 * that of the content), `tornAct` (an act is not whole), `foreignEntry` (another station or epoch), `tickBack`
 */
export function checkChain(head: Head, entries: readonly Entry[], sha256: Sha256): Result<Head, ChainRefusal> {
  let at = head;
  let before: Entry | undefined;
  for (const entry of entries) {
    const fault = faultOf(at, before, entry, sha256);
    if (fault !== null) return { ok: false, refusal: { ...refuse(fault).refusal, seq: entry.seq } };
    at = { seq: entry.seq, hash: entry.hash };
    before = entry;
  }
  if (before !== undefined && before.actIndex + 1 !== before.actCount) return { ok: false, refusal: { code: 'tornAct', seq: before.seq } };
  return ok(at);
}

function faultOf(head: Head, before: Entry | undefined, entry: Entry, sha256: Sha256): ChainFault | null {
  if (before !== undefined && (entry.station !== before.station || entry.epoch !== before.epoch)) return 'foreignEntry';
  if (entry.seq !== head.seq + 1) return 'gap';
  if (entry.previousHash !== head.hash) return 'broken';
  if (hashEntry(entry, sha256) !== entry.hash) return 'altered';
  if (before !== undefined && entry.tick <= before.tick) return 'tickBack';
  return isActBroken(before, entry) ? 'tornAct' : null;
}

/** An act begins with index 0 and goes on, entry by entry, until its count is full. */
function isActBroken(before: Entry | undefined, entry: Entry): boolean {
  const continues = before !== undefined && before.actIndex + 1 < before.actCount;
  if (!continues) return entry.actIndex !== 0;
  return entry.actId !== before.actId || entry.actCount !== before.actCount || entry.actIndex !== before.actIndex + 1;
}

/** Entries of one chain, cut into whole acts. */
export function actsOf(entries: readonly Entry[]): Entry[][] {
  const acts: Entry[][] = [];
  for (const entry of entries) {
    const last = acts.at(-1);
    if (last !== undefined && entry.actIndex > 0 && last[0]?.actId === entry.actId) last.push(entry);
    else acts.push([entry]);
  }
  return acts;
}

/** The order in which an aggregate is folded: cause before effect on every replica, whatever came first. */
export function compareEntries(a: Entry, b: Entry): number {
  return a.tick - b.tick || compareText(a.station, b.station) || compareText(a.epoch, b.epoch) || a.seq - b.seq;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
