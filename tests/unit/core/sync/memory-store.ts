import { checkChain, EMPTY_HEAD, type Head } from '#contract/entry/chain.ts';
import type { Act } from '#contract/entry/entry.ts';
import { ok } from '#contract/result.ts';
import { type Cursor, NO_CURSOR, type OwnKey, type SyncStore } from '#core/sync/sync-store.ts';
import { sha256, type SyntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';

export interface MemoryStore extends SyncStore {
  /** Acts of others, in the order in which they were taken. */
  readonly taken: Act[];
  readonly saved: { cursor: Cursor; state: string } | null;
}

/** The store port over a synthetic journal: what sync leaves behind is in memory. */
export function memoryStore(journal: SyntheticJournal, office = 'thu', from: Cursor = NO_CURSOR): MemoryStore {
  let cursor = from;
  let saved: MemoryStore['saved'] = null;
  const taken: Act[] = [];
  const heads = new Map<string, Head>();
  const behind = (after: OwnKey | null): Act[] => {
    if (after === null) return [...journal.acts];
    const at = journal.acts.findLastIndex((act) => act.entries.some(({ epoch, seq }) => epoch === after.epoch && seq <= after.seq));
    const epochStart = journal.acts.findIndex((act) => act.entries[0]?.epoch === after.epoch);
    return journal.acts.slice(Math.max(at + 1, epochStart));
  };
  return {
    taken,
    get saved() {
      return saved;
    },
    identity: () => ({ station: journal.station, epoch: journal.head().epoch, office, purpose: 'demo', role: 'full' }),
    ownHead: () => ({ seq: journal.head().seq, hash: journal.head().hash }),
    ownActsAfter(after, maxEntries) {
      const acts: Act[] = [];
      let entries = 0;
      const all = behind(after);
      for (const act of all) {
        if (act.entries[0]?.epoch !== all[0]?.entries[0]?.epoch) break;
        entries += act.entries.length;
        if (acts.length > 0 && entries > maxEntries) break;
        acts.push(act);
      }
      return acts;
    },
    pendingAfter: (after) => behind(after).reduce((sum, { entries }) => sum + entries.length, 0),
    notUnderstood: () => 0,
    cursor: () => cursor,
    accept(acts, next) {
      const moved = new Map(heads);
      const fresh: Act[] = [];
      for (const act of acts) {
        const [first] = act.entries;
        if (first === undefined) continue;
        const key = `${first.station} ${first.epoch}`;
        const head = moved.get(key) ?? EMPTY_HEAD;
        if (first.seq <= head.seq) continue;
        const checked = checkChain(head, act.entries, sha256);
        if (!checked.ok)
          return { ok: false, refusal: { ...checked.refusal, code: 'brokenChain', station: first.station, epoch: first.epoch } };
        moved.set(key, checked.value);
        fresh.push(act);
      }
      taken.push(...fresh);
      for (const [key, head] of moved) heads.set(key, head);
      cursor = next;
      return ok(null);
    },
    save(next, state) {
      cursor = next;
      saved = { cursor: next, state };
    },
  };
}
