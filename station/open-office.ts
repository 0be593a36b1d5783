import { existsSync } from 'node:fs';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { FOLD_VERSION } from '#core/domain/fold/version.ts';
import { type Journal, openJournal } from '#core/journal/journal.ts';
import { rebuildReadTables } from '#core/journal/rebuild.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { currentEpoch, type EpochRow } from '#core/store/epochs.ts';
import { loadFoldVersion, loadIdentity, saveFoldVersion } from '#core/store/identity.ts';
import { migrate, readVersion } from '#core/store/migrate.ts';
import { openStore } from '#core/store/sql.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { openDatabase } from '#native/sqlite/open-database.ts';
import { databasePath } from './paths.ts';

export interface OpenOffice {
  readonly driver: SqliteDriver;
  readonly journal: Journal;
  readonly epoch: EpochRow;
  /** Place of this station in its office, from 1. */
  readonly ordinal: number;
}

export type OpenRefusal = Refusal<'noDatabase' | 'newerProgram' | 'notOurs' | 'unreadable'>;

/**
 * Opens the database of a folder for work: migrated, and with read tables that this program's fold made. What a newer program wrote
 * stays untouched.
 */
export function openOffice(dir: string): Result<OpenOffice, OpenRefusal> {
  const path = databasePath(dir);
  if (!existsSync(path)) return refuse('noDatabase', { path });
  const looked = look(path);
  if (!looked.ok) return looked;

  const driver = openDatabase(path);
  const migrated = migrate(driver);
  if (!migrated.ok) {
    driver.close();
    return migrated;
  }
  const store = openStore(driver);
  const identity = loadIdentity(store);
  const epoch = identity === null ? undefined : currentEpoch(store, identity.station);
  if (identity === null || epoch === undefined) {
    driver.close();
    return refuse('unreadable', { path });
  }
  const journal = openJournal({ driver, station: identity.station, epoch: epoch.epoch, sha256: nodeSha256, random: systemRandom });
  if (loadFoldVersion(store) !== FOLD_VERSION) {
    journal.transaction(() => {
      rebuildReadTables(store);
      saveFoldVersion(store, FOLD_VERSION);
    });
  }
  return ok({ driver, journal, epoch, ordinal: identity.ordinal });
}

/** Looks without writing a byte, so that a refused database stays as it is. */
function look(path: string): Result<number, OpenRefusal> {
  try {
    const driver = openDatabase(path, { readOnly: true });
    try {
      const version = readVersion(driver);
      if (!version.ok) return version;
      return version.value === 0 ? refuse('notOurs', { path }) : version;
    } finally {
      driver.close();
    }
  } catch (fault) {
    return refuse('unreadable', { path, why: fault instanceof Error ? fault.message : String(fault) });
  }
}
