import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import type { ReferenceKind } from '#contract/events/reference.ts';
import { epochId, type OfficeId, type Purpose, stationId, type StationId } from '#contract/ids.ts';
import { toCrockford } from '#contract/crockford.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { FOLD_VERSION } from '#core/domain/fold/version.ts';
import { beginEpoch } from '#core/journal/create.ts';
import { openJournal } from '#core/journal/journal.ts';
import { saveOwnEpoch } from '#core/store/epochs.ts';
import { saveComputer, saveFoldVersion, saveIdentity } from '#core/store/identity.ts';
import { saveValue } from '#core/store/key-values.ts';
import { migrate } from '#core/store/migrate.ts';
import { saveVerifier } from '#core/store/pin-verifiers.ts';
import { machineFolder } from '#native/files/machine-folder.ts';
import { openWitness } from '#native/files/witness-file.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { openDatabase } from '#native/sqlite/open-database.ts';
import { databasePath } from './paths.ts';
import { program } from './program.ts';
import { folderName, wordsOf } from './witness-keeper.ts';

export interface NewDatabase {
  readonly dir: string;
  /** Without it a new id is drawn. */
  readonly station?: StationId;
  /** Place of the station in its office, from 1. */
  readonly ordinal: number;
  readonly office: OfficeId;
  readonly purpose: Purpose;
  /** Texts of the reference documents, already judged by their schemas. */
  readonly reference: Readonly<Record<ReferenceKind, string>>;
  readonly verifiers: readonly { readonly staff: string; readonly verifier: string }[];
  /** Kept in `sync_state`: where central is, and what it gave at enrolment. */
  readonly enrolment?: Readonly<Record<string, string>>;
  readonly now: number;
}

export const newStationId = (): StationId => stationId.parse(toCrockford(systemRandom(5), 8));
export const newEpochId = () => epochId.parse(toCrockford(systemRandom(5), 8));

/**
 * Makes the database of a folder: whole or not at all. It is built under another name and moved into place when it is closed and
 * on disk, so that a crash leaves either nothing or a database whose first act stands.
 *
 * @returns the station's id; refused `exists` when the folder holds a database
 */
export function createDatabase(wanted: NewDatabase): Result<StationId, Refusal<'exists'>> {
  const path = databasePath(wanted.dir);
  if (existsSync(path)) return refuse('exists', { path });
  mkdirSync(wanted.dir, { recursive: true });
  const building = `${path}.new`;
  for (const leftOver of [building, `${building}-wal`, `${building}-shm`]) rmSync(leftOver, { force: true });

  const station = wanted.station ?? newStationId();
  const machine = machineFolder();
  const driver = openDatabase(building, { create: true });
  try {
    const migrated = migrate(driver);
    if (!migrated.ok) throw new Error(`a new database refuses its migrations: ${migrated.refusal.code}`);
    const journal = openJournal({ driver, station, epoch: newEpochId(), sha256: nodeSha256, random: systemRandom });
    journal.transaction(() => {
      saveIdentity(journal.store, { station, ordinal: wanted.ordinal });
      saveFoldVersion(journal.store, FOLD_VERSION);
      saveOwnEpoch(journal.store, journal.epoch);
      if (machine !== null) saveComputer(journal.store, machine.computer);
      for (const { staff, verifier } of wanted.verifiers) saveVerifier(journal.store, staff, verifier);
      for (const [key, value] of Object.entries(wanted.enrolment ?? {})) saveValue(journal.store, 'sync_state', key, value);
      const words = {
        office: wanted.office,
        purpose: wanted.purpose,
        programVersion: program.version,
        time: wanted.now,
        former: null,
        reference: wanted.reference,
      };
      beginEpoch(journal, words, `begin:${toCrockford(systemRandom(10), 16)}`, nodeSha256);
    });
    // Before the database is in its place: a database without its witness would look like a copy.
    if (machine !== null) {
      const witness = openWitness(machine.path, station);
      witness.write(wordsOf(journal, folderName(wanted.dir), machine.computer));
      witness.close();
    }
  } finally {
    driver.close();
  }
  renameSync(building, path);
  syncFolder(wanted.dir);
  return ok(station);
}

/** A new name in a folder is on disk only when the folder is. */
export function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
