import { z } from 'zod';
import { ok, type Result, refuse } from '#contract/result.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { openJournal } from '#core/journal/journal.ts';
import { currentEpoch } from '#core/store/epochs.ts';
import { loadIdentity } from '#core/store/identity.ts';
import { CENTRAL_URL, loadValue } from '#core/store/key-values.ts';
import { openStore } from '#core/store/sql.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { inspect, type Unreadable } from '#station/inspect.ts';
import { syncStore } from './journal-sync-store.ts';

export interface SyncStatus {
  readonly enrolled: boolean;
  /** False also when no process runs the station. */
  readonly connected: boolean;
  /** Own entries that central has not acknowledged. */
  readonly pending: number;
  readonly notUnderstood: number;
  /** The newest own entry that central has acknowledged; 0: none. */
  readonly lastAcked: number;
  /** Why, in Vietnamese, when it is not connected. */
  readonly reason: string | null;
}

/** The running station writes its state every few seconds; one that has been silent for longer does not run. */
const HEARTBEAT_LIFE_MS = 10_000;

const written = z.object({ connected: z.boolean(), reason: z.string().nullable(), at: z.int() });

/** How the sync of a folder stands, read beside whatever works in it. @param now wall clock, ms UTC */
export const readSyncStatus = (dir: string, now: number): Result<SyncStatus, Unreadable> =>
  inspect(dir, (driver): Result<SyncStatus, Unreadable> => {
    const store = openStore(driver);
    const identity = loadIdentity(store);
    const epoch = identity === null ? undefined : currentEpoch(store, identity.station);
    if (identity === null || epoch === undefined) return refuse('unreadable', { why: 'no station in it' });
    const journal = openJournal({ driver, station: identity.station, epoch: epoch.epoch, sha256: nodeSha256, random: systemRandom });
    const sync = syncStore(journal, epoch.office, epoch.purpose, nodeSha256);
    const enrolled = loadValue(store, 'sync_state', CENTRAL_URL) !== null;
    const { acked } = sync.cursor();
    const state = written.safeParse(parseJson(loadValue(store, 'sync_state', 'state') ?? ''));
    const isAlive = state.success && Math.abs(now - state.data.at) < HEARTBEAT_LIFE_MS;
    return ok({
      enrolled,
      connected: isAlive && state.data.connected,
      pending: enrolled ? sync.pendingAfter(acked) : 0,
      notUnderstood: sync.notUnderstood(),
      lastAcked: acked?.seq ?? 0,
      reason: reasonOf(enrolled, isAlive ? state.data.reason : undefined),
    });
  });

function reasonOf(enrolled: boolean, said: string | null | undefined): string | null {
  if (!enrolled) return 'Máy này chưa ghi danh vào máy chủ trung tâm.';
  return said === undefined ? 'Chương trình máy trạm không chạy.' : said;
}
