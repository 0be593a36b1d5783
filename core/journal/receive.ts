import type { Sha256 } from '#contract/bytes.ts';
import type { Act, Entry } from '#contract/entry/entry.ts';
import { checkChain, type Head, LARGEST_TICK_JUMP } from '#contract/entry/chain.ts';
import { checkParts } from '#contract/entry/parts.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { headOf, insertEntry } from '#core/journal/entries.ts';
import type { Journal } from '#core/journal/journal.ts';
import { insertPart } from '#core/journal/personal-parts.ts';
import { aggregatesOf, project } from '#core/journal/project.ts';

/** Why entries of another station are not taken: a fault of the chain or the parts, never of the content. */
export type ReceiveRefusal = Refusal<'brokenChain' | 'forked' | 'ownEntry' | 'badPart' | 'tickJump'>;

/**
 * Takes whole acts of other stations into the journal and folds what they touch. Runs inside the caller's transaction, so that
 * a cursor can be moved in the same one. What is already here is passed over: replay is harmless.
 *
 * Authentic entries are never refused for what they say: an unknown kind or a payload that can not be read is kept and marked
 * "not understood" by the fold.
 *
 * @returns the entries that were new; on a refusal nothing of any act was written
 */
export function receiveActs(journal: Journal, acts: readonly Act[], sha256: Sha256): Result<Entry[], ReceiveRefusal> {
  const { store } = journal;
  // All are judged before the first is written: a refusal in the middle leaves nothing that no fold has seen.
  const taken: Act[] = [];
  const heads = new Map<string, Head>();
  let highestTick = journal.highestTick();
  for (const act of acts) {
    const [first] = act.entries;
    const last = act.entries.at(-1);
    if (first === undefined || last === undefined) continue;
    if (first.station === journal.station && first.epoch === journal.epoch) return refuse('ownEntry', keyOf(first));
    const chain = `${first.station} ${first.epoch}`;
    const head = heads.get(chain) ?? headOf(store, first.station, first.epoch);
    if (last.seq <= head.seq) {
      if (last.seq === head.seq && last.hash !== head.hash) return refuse('forked', keyOf(last));
      continue;
    }
    const checked = checkChain(head, act.entries, sha256);
    if (!checked.ok) return refuse('brokenChain', { ...keyOf(first), fault: checked.refusal.code, seq: checked.refusal.seq });
    if (last.tick > highestTick + LARGEST_TICK_JUMP) return refuse('tickJump', keyOf(last));
    const parts = checkParts(act, sha256);
    if (!parts.ok) return refuse('badPart', { ...keyOf(first), fault: parts.refusal.code });
    heads.set(chain, checked.value);
    highestTick = Math.max(highestTick, last.tick);
    taken.push(act);
  }

  const fresh = taken.flatMap((act) => act.entries);
  for (const entry of fresh) insertEntry(store, entry);
  for (const act of taken) for (const part of act.parts) insertPart(store, part);
  journal.sawTick(highestTick);
  for (const name of aggregatesOf(fresh)) project(store, name);
  journal.announce(fresh);
  return ok(fresh);
}

const keyOf = (entry: Entry): { station: string; epoch: string; seq: number } => ({
  station: entry.station,
  epoch: entry.epoch,
  seq: entry.seq,
});
