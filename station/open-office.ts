import { existsSync } from 'node:fs';
import type { EpochId, StationId } from '#contract/ids.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { FOLD_VERSION } from '#core/domain/fold/version.ts';
import { type Journal, openJournal } from '#core/journal/journal.ts';
import { rebuildReadTables } from '#core/journal/rebuild.ts';
import type { Question } from '#core/journal/witness.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { currentEpoch, type EpochRow, saveOwnEpoch } from '#core/store/epochs.ts';
import { loadComputer, loadFoldVersion, loadIdentity, saveComputer, saveFoldVersion } from '#core/store/identity.ts';
import { migrate, MIGRATIONS, readVersion } from '#core/store/migrate.ts';
import { shadowLocalTables } from '#core/store/shadow-local-tables.ts';
import { openStore } from '#core/store/sql.ts';
import { type MachineFolder, machineFolder } from '#native/files/machine-folder.ts';
import { openWitness } from '#native/files/witness-file.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { lockDatabase } from '#native/sqlite/database-lock.ts';
import { openCopyInMemory, openDatabase } from '#native/sqlite/open-database.ts';
import { type ReopenableDriver, reopenable } from '#native/sqlite/reopenable.ts';
import { scanWal } from '#native/sqlite/scan-wal.ts';
import { databasePath } from './paths.ts';
import { folderName, questionAt, wordsOf } from './witness-keeper.ts';

export interface OpenOffice {
  readonly dir: string;
  readonly driver: ReopenableDriver;
  readonly journal: Journal;
  readonly epoch: EpochRow;
  /** Place of this station in its office, from 1. */
  readonly ordinal: number;
  /** What a person has to say before anything is written; null in ordinary work. */
  question(): Question | null;
  /** False when the computer's own folder can not be written: then a copy put back would not be known as one. */
  witnessHolds(): boolean;
  /** Opens again for writing, after a fault of the disk or an officer's word; throws where that fails. */
  reopen(): void;
  /** The question is answered: entries are of a new epoch from here on. `write` runs in its first transaction. */
  beginLife(epoch: EpochId, write: () => void): void;
}

export type OpenRefusal = Refusal<'noDatabase' | 'newerProgram' | 'notOurs' | 'unreadable' | 'inUse'>;

/**
 * Opens the database of a folder. In ordinary work: migrated, and with read tables that this program's fold made. Where this computer remembers
 * more than the database holds, or does not know it, it is opened for looking only, not a byte of it changed, until a person has answered.
 * What a newer program wrote stays untouched.
 */
export function openOffice(dir: string): Result<OpenOffice, OpenRefusal> {
  const path = databasePath(dir);
  if (!existsSync(path)) return refuse('noDatabase', { path });
  const machine = machineFolder();
  const looked = look(dir, machine);
  if (!looked.ok) return looked;
  const { station, isOfThisProgram } = looked.value;
  let { question } = looked.value;

  const lock = machine === null ? null : lockDatabase(machine.path, station);
  if (lock === 'inUse') return refuse('inUse', { path });
  const witness = machine === null ? null : openWitness(machine.path, station);
  const close = (): void => {
    witness?.close();
    lock?.release();
  };

  let driver: ReopenableDriver;
  try {
    driver = reopenable(() => (question === null ? openToWork(path) : openToLook(path, isOfThisProgram)), close);
  } catch (fault) {
    close();
    return refuse('unreadable', { path, why: fault instanceof Error ? fault.message : String(fault) });
  }
  const store = openStore(driver);
  const identity = loadIdentity(store);
  const epoch = identity === null ? undefined : currentEpoch(store, identity.station);
  if (identity === null || epoch === undefined) {
    driver.close();
    return refuse('unreadable', { path });
  }
  const journal = openJournal({ driver, station: identity.station, epoch: epoch.epoch, sha256: nodeSha256, random: systemRandom });
  const folder = folderName(dir);
  let witnessHolds = machine !== null;
  const bear = (): void => {
    if (witness !== null && machine !== null) witnessHolds = witness.write(wordsOf(journal, folder, machine.computer));
  };
  if (question === null) {
    if (machine !== null && loadComputer(store) !== machine.computer) journal.transaction(() => saveComputer(store, machine.computer));
    bear();
  }
  // After each commit and before anybody is answered: it may lag, it never leads.
  journal.onEntries(bear);

  return ok({
    dir,
    driver,
    journal,
    get epoch() {
      return { ...epoch, epoch: journal.epoch };
    },
    ordinal: identity.ordinal,
    question: () => question,
    witnessHolds: () => witnessHolds,
    reopen() {
      driver.reopen(() => openToWork(path));
      journal.recall();
      if (question === null) bear();
    },
    beginLife(next, write) {
      journal.beginLife(next);
      journal.transaction(() => {
        if (machine !== null) saveComputer(store, machine.computer);
        saveOwnEpoch(store, next);
        write();
      });
      question = null;
      bear();
    },
  });
}

/** Opened for commands that write beside no window: one that asks a question first is not written. */
export function openToWrite(dir: string): Result<OpenOffice, OpenRefusal | Refusal<'asksFirst'>> {
  const opened = openOffice(dir);
  if (!opened.ok) return opened;
  const question = opened.value.question();
  if (question === null) return opened;
  opened.value.driver.close();
  return refuse('asksFirst', { reason: question.reason });
}

/** A connection that writes, with the shape and the read tables of this program. */
function openToWork(path: string): SqliteDriver {
  const driver = openDatabase(path);
  try {
    const migrated = migrate(driver);
    if (!migrated.ok) throw new Error(`migrations are refused: ${migrated.refusal.code}`);
    foldAnew(driver);
    return driver;
  } catch (fault) {
    driver.close();
    throw fault;
  }
}

/** A connection that changes no byte of the file: over the file itself, or over a copy in memory where its shape is an older one. */
function openToLook(path: string, isOfThisProgram: boolean): SqliteDriver {
  if (isOfThisProgram) {
    const driver = openDatabase(path, { readOnly: true });
    shadowLocalTables(driver);
    return driver;
  }
  const driver = openCopyInMemory(path);
  const migrated = migrate(driver);
  if (!migrated.ok) throw new Error(`migrations are refused: ${migrated.refusal.code}`);
  foldAnew(driver);
  return driver;
}

function foldAnew(driver: SqliteDriver): void {
  const store = openStore(driver);
  if (loadFoldVersion(store) === FOLD_VERSION) return;
  driver.transaction('immediate', () => {
    rebuildReadTables(store);
    saveFoldVersion(store, FOLD_VERSION);
  });
}

interface Looked {
  readonly station: StationId;
  readonly question: Question | null;
  /** Of the newest shape, with read tables of this program's fold. */
  readonly isOfThisProgram: boolean;
}

/** Looks without writing a byte, so that a refused database stays as it is; the log is scanned before SQLite sees it. */
function look(dir: string, machine: MachineFolder | null): Result<Looked, OpenRefusal> {
  const path = databasePath(dir);
  try {
    const { commitsLost } = scanWal(path);
    const driver = openDatabase(path, { readOnly: true });
    try {
      const version = readVersion(driver);
      if (!version.ok) return version;
      if (version.value === 0) return refuse('notOurs', { path });
      const store = openStore(driver);
      const identity = loadIdentity(store);
      if (identity === null) return refuse('unreadable', { path });
      return ok({
        station: identity.station,
        question: questionAt(store, dir, machine, commitsLost),
        isOfThisProgram: version.value === MIGRATIONS.length && loadFoldVersion(store) === FOLD_VERSION,
      });
    } finally {
      driver.close();
    }
  } catch (fault) {
    return refuse('unreadable', { path, why: fault instanceof Error ? fault.message : String(fault) });
  }
}
