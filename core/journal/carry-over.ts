import type { Sha256 } from '#contract/bytes.ts';
import { actsOf, checkChain, type Head } from '#contract/entry/chain.ts';
import type { Act, Entry } from '#contract/entry/entry.ts';
import { checkParts, commitmentsIn } from '#contract/entry/parts.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { entriesAfter, epochsKnown, headOf, insertEntry } from '#core/journal/entries.ts';
import { insertPart, personalPart } from '#core/journal/personal-parts.ts';
import { aggregatesOf, project } from '#core/journal/project.ts';
import { compareWith } from '#core/journal/witness.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { openStore, type ReadStore, type WriteStore } from '#core/store/sql.ts';

/** `behind`: the target holds more than the source; `forked`: another entry stands under one key; the rest are faults of the source. */
export type CarryRefusal = Refusal<'behind' | 'forked' | 'brokenChain' | 'badPart'>;

const BATCH = 500;

/**
 * Takes over what one database has behind the end of another, whole acts with their parts, each chain and part checked, and folds it: the
 * hourly copy grows by this, and a restored database gets its tail by it. Each batch is a transaction of its own on both sides, so that neither
 * is held up long. On a refusal what came before it is taken over.
 *
 * @returns how many entries were taken over
 */
export function carryOver(source: SqliteDriver, target: SqliteDriver, sha256: Sha256): Result<number, CarryRefusal> {
  const from = openStore(source);
  const to = openStore(target);
  let carried = 0;
  for (const { station, epoch } of epochsKnown(to)) {
    const standing = compareWith(from, { station, epoch, ...headOf(to, station, epoch) });
    if (standing.kind !== 'holds') return refuse(standing.kind, { station, epoch });
  }
  for (const { station, epoch } of epochsKnown(from)) {
    for (;;) {
      const head = headOf(to, station, epoch);
      const acts = source.transaction('deferred', () => wholeActs(from, station, epoch, head));
      if (acts.length === 0) break;
      const entries = acts.flatMap((act) => act.entries);
      const chain = checkChain(head, entries, sha256);
      if (!chain.ok) return refuse('brokenChain', { station, epoch, seq: chain.refusal.seq, fault: chain.refusal.code });
      for (const act of acts) {
        const parts = checkParts(act, sha256);
        if (!parts.ok) return refuse('badPart', { station, epoch, seq: act.entries[0]?.seq });
      }
      target.transaction('immediate', () => write(to, acts, entries));
      carried += entries.length;
    }
  }
  return ok(carried);
}

function wholeActs(from: ReadStore, station: string, epoch: string, head: Head): Act[] {
  const read = entriesAfter(from, station, epoch, head.seq, BATCH);
  const [first] = read;
  if (first === undefined) return [];
  const entries = read.length < first.actCount ? entriesAfter(from, station, epoch, head.seq, first.actCount) : read;
  return actsOf(entries)
    .filter((act) => act.length === act[0]?.actCount)
    .map((act) => ({
      entries: act,
      // A part that was erased since is not there; the entry of its erasure comes later.
      parts: act.flatMap((entry) => commitmentsIn(entry.payload).flatMap(({ commitment }) => personalPart(from, commitment) ?? [])),
    }));
}

function write(to: WriteStore, acts: readonly Act[], entries: readonly Entry[]): void {
  for (const entry of entries) insertEntry(to, entry);
  for (const act of acts) for (const part of act.parts) insertPart(to, part);
  for (const name of aggregatesOf(entries)) project(to, name);
}
