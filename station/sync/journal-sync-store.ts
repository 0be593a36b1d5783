import { z } from 'zod';
import type { Sha256 } from '#contract/bytes.ts';
import { actsOf } from '#contract/entry/chain.ts';
import { commitmentsIn } from '#contract/entry/parts.ts';
import type { Act } from '#contract/entry/entry.ts';
import { type EpochId, epochId, type OfficeId, type Purpose } from '#contract/ids.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { entriesAfter, headOf } from '#core/journal/entries.ts';
import type { Journal } from '#core/journal/journal.ts';
import { personalPart } from '#core/journal/personal-parts.ts';
import { receiveActs } from '#core/journal/receive.ts';
import { loadValue, saveValue } from '#core/store/key-values.ts';
import { countNotUnderstood } from '#core/store/not-understood.ts';
import { sql } from '#core/store/sql.ts';
import { NO_CURSOR, type OwnKey, type SyncStore } from '#core/sync/sync-store.ts';

const savedCursor = z.object({
  central: z.string().nullable(),
  place: z.int().nonnegative(),
  acked: z.object({ epoch: epochId, seq: z.int().nonnegative() }).nullable(),
});

/** The journal as sync sees it: the outbox is the journal itself, and what comes in takes the same fold. */
export function syncStore(journal: Journal, office: OfficeId, purpose: Purpose, sha256: Sha256): SyncStore {
  const { store, station } = journal;

  /** This station's own epochs, in the order of its life. */
  const ownEpochs = (): EpochId[] =>
    store
      .all(sql`select epoch from epochs where station = ${station} order by rowid`, z.object({ epoch: epochId }))
      .map((row) => row.epoch);

  const wholeActs = (epoch: EpochId, after: number, maxEntries: number): Act[] => {
    const read = entriesAfter(store, station, epoch, after, maxEntries);
    const [first] = read;
    if (first === undefined) return [];
    // An act is never cut: where the first alone is longer than the batch, it goes whole.
    const entries = read.length < first.actCount ? entriesAfter(store, station, epoch, after, first.actCount) : read;
    return actsOf(entries)
      .filter((entriesOfAct) => entriesOfAct.length === entriesOfAct[0]?.actCount)
      .map((entriesOfAct) => ({
        entries: entriesOfAct,
        parts: entriesOfAct.flatMap((entry) =>
          commitmentsIn(entry.payload).flatMap(({ commitment }) => personalPart(store, commitment) ?? []),
        ),
      }));
  };

  return {
    identity: () => ({ station, epoch: journal.epoch, office, purpose, role: 'full' }),
    ownHead: () => headOf(store, station, journal.epoch),
    ownActsAfter(after, maxEntries) {
      const epochs = ownEpochs();
      const from = after === null ? 0 : epochs.indexOf(after.epoch);
      for (const epoch of epochs.slice(Math.max(0, from))) {
        const acts = wholeActs(epoch, after?.epoch === epoch ? after.seq : 0, maxEntries);
        if (acts.length > 0) return acts;
      }
      return [];
    },
    pendingAfter(after: OwnKey | null) {
      const epochs = ownEpochs();
      const from = after === null ? 0 : Math.max(0, epochs.indexOf(after.epoch));
      return epochs
        .slice(from)
        .map((epoch) => headOf(store, station, epoch).seq - (after?.epoch === epoch ? after.seq : 0))
        .reduce((sum, each) => sum + each, 0);
    },
    notUnderstood: () => countNotUnderstood(store),
    cursor() {
      const saved = savedCursor.safeParse(parseJson(loadValue(store, 'sync_state', 'cursor') ?? ''));
      return saved.success ? saved.data : NO_CURSOR;
    },
    accept: (acts, cursor) =>
      journal.transaction(() => {
        const received = receiveActs(journal, acts, sha256);
        if (!received.ok) {
          const { station: from, epoch, seq, ...refusal } = received.refusal;
          return { ok: false, refusal: { ...refusal, station: String(from), epoch: String(epoch), seq: Number(seq) } };
        }
        saveValue(store, 'sync_state', 'cursor', JSON.stringify(cursor));
        return received;
      }),
    save: (cursor, state) =>
      journal.transaction(() => {
        saveValue(store, 'sync_state', 'cursor', JSON.stringify(cursor));
        saveValue(store, 'sync_state', 'state', state);
      }),
  };
}
