import { existsSync } from 'node:fs';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { fromHex } from '#contract/bytes.ts';
import { markOfHash, normaliseMark } from '#core/domain/numbering/mark.ts';
import { entriesOfAggregate, headOf } from '#core/journal/entries.ts';
import { type Verified, type VerifyRefusal, verifyDatabase } from '#core/journal/verify.ts';
import { type Compared, compareWith, tornByPowerCut, type WitnessWords } from '#core/journal/witness.ts';
import { dossiersByCode } from '#core/store/dossiers.ts';
import { loadIdentity } from '#core/store/identity.ts';
import { migrate, readVersion } from '#core/store/migrate.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { referenceTextFault } from '#core/store/reference.ts';
import { openStore, type ReadStore } from '#core/store/sql.ts';
import { machineFolder } from '#native/files/machine-folder.ts';
import { readWitness } from '#native/files/witness-file.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { openDatabase, openInMemory } from '#native/sqlite/open-database.ts';
import { pageFault } from '#native/sqlite/copy-database.ts';
import { isLocked } from '#native/sqlite/database-lock.ts';
import { scanWal } from '#native/sqlite/scan-wal.ts';
import { readCopyNote } from './copy/copy-note.ts';
import { databasePath } from './paths.ts';
import { folderName } from './witness-keeper.ts';

/** Wrong with the folder, beside the journal's own chain. */
type FolderRefusal = Refusal<'log' | 'witness' | 'copy' | 'page' | 'reference'>;
export type Unreadable = Refusal<'noDatabase' | 'newerProgram' | 'notOurs' | 'unreadable'>;

/**
 * Judges the database of a folder beside whatever works in it: one read transaction, nothing written.
 *
 * @param onScratch lends an empty database of this program's shape for the replay; whoever judges many folders keeps one
 */
export function verifyFolder(
  dir: string,
  onScratch: <T>(replay: (scratch: SqliteDriver) => T) => T = onNewScratch,
): Result<Verified, VerifyRefusal | FolderRefusal | Unreadable> {
  // Before SQLite sees the log: what it passes over in silence is counted here.
  const { commitsLost } = existsSync(databasePath(dir)) ? scanWal(databasePath(dir)) : { commitsLost: 0 };
  return inspect(
    dir,
    (driver): Result<Verified, VerifyRefusal | FolderRefusal> =>
      driver.transaction('deferred', () => {
        const remembered = verifyRemembered(openStore(driver), dir, commitsLost);
        if (!remembered.ok) return remembered;
        const page = pageFault(driver);
        if (page !== null) return refuse('page', { row: databasePath(dir), fault: page });
        const text = referenceTextFault(openStore(driver), nodeSha256);
        if (text !== null) return refuse('reference', { row: `reference_documents ${text}`, fault: 'altered' });
        return onScratch((scratch) => verifyDatabase(openStore(driver), openStore(scratch), nodeSha256));
      }),
  );
}

function onNewScratch<T>(replay: (scratch: SqliteDriver) => T): T {
  const scratch = openScratch();
  try {
    return replay(scratch);
  } finally {
    scratch.close();
  }
}

/** An empty database of this program's shape, in memory alone. */
export function openScratch(): SqliteDriver {
  const scratch = openInMemory();
  const made = migrate(scratch);
  if (!made.ok) throw new Error(`an empty database refuses its migrations: ${made.refusal.code}`);
  return scratch;
}

/** The journal against what lies outside it: the witness of this computer, the note of the copy that it is, and its own log. */
function verifyRemembered(store: ReadStore, dir: string, commitsLost: number): Result<null, Refusal<'log' | 'witness' | 'copy'>> {
  const station = loadIdentity(store)?.station;
  if (station === undefined) return ok(null);
  const machine = machineFolder();
  const witness = machine === null ? null : readWitness(machine.path, station);
  const words = witness?.kind === 'known' ? witness.words : null;
  const compared = words !== null && isOfFolder(words.path, dir) ? compareWith(store, words) : null;
  if (words !== null && compared !== null && compared.kind !== 'holds') return refuse('witness', missingIn(words, compared));

  const note = readCopyNote(dir);
  const withNote = note === null ? null : compareWith(store, note);
  if (note !== null && withNote !== null && withNote.kind !== 'holds') return refuse('copy', missingIn(note, withNote));

  const head = words === null ? null : headOf(store, station, words.epoch);
  const isWhole = compared?.kind === 'holds' && head?.seq === words?.seq;
  // While a station is at work its log is being written: it would have seen a damage itself.
  const isAtWork = machine !== null && isLocked(machine.path, station);
  return commitsLost > tornByPowerCut(compared?.kind === 'holds') && !isWhole && !isAtWork
    ? refuse('log', { row: `${databasePath(dir)}-wal`, fault: `${commitsLost} commits behind a damaged place` })
    : ok(null);
}

/** The witness is of this folder, or of one that is no more: this one was moved. A folder beside a living one is a copy, and may be older. */
const isOfFolder = (path: string, dir: string): boolean => path === folderName(dir) || !existsSync(databasePath(path));

const missingIn = (words: WitnessWords, compared: Compared) => ({
  row: `journal ${words.station} ${words.epoch} ${words.seq}`,
  fault: compared.kind === 'behind' ? 'missing: the journal is behind' : 'another entry stands there',
});

/**
 * Whether a mark on a paper belongs to an entry of that dossier: the paper anchors the journal.
 *
 * @returns refused `unknownCode`, `badMark` (no mark at all), `wrongMark`
 */
export function verifyMark(
  dir: string,
  code: string,
  mark: string,
): Result<{ code: string; kind: string }, Refusal<'unknownCode' | 'badMark' | 'wrongMark'> | Unreadable> {
  const wanted = normaliseMark(mark);
  if (wanted === null) return refuse('badMark');
  return inspect(dir, (driver): Result<{ code: string; kind: string }, Refusal<'unknownCode' | 'wrongMark'>> => {
    const store = openStore(driver);
    const dossiers = dossiersByCode(store, code.trim().toUpperCase());
    if (dossiers.length === 0) return refuse('unknownCode', { code });
    for (const { dossier_id } of dossiers) {
      const entry = entriesOfAggregate(store, 'dossier', dossier_id).find((each) => markOfHash(fromHex(each.hash)) === wanted);
      if (entry !== undefined) return ok({ code, kind: entry.kind });
    }
    return refuse('wrongMark', { code });
  });
}

export function inspect<T, R>(dir: string, work: (driver: ReturnType<typeof openDatabase>) => Result<T, R>): Result<T, R | Unreadable> {
  const path = databasePath(dir);
  if (!existsSync(path)) return refuse('noDatabase', { path });
  let driver: ReturnType<typeof openDatabase>;
  try {
    driver = openDatabase(path, { readOnly: true });
  } catch (fault) {
    return refuse('unreadable', { why: fault instanceof Error ? fault.message : String(fault) });
  }
  try {
    const version = readVersion(driver);
    if (!version.ok) return version;
    return work(driver);
  } catch (fault) {
    return refuse('unreadable', { why: fault instanceof Error ? fault.message : String(fault) });
  } finally {
    driver.close();
  }
}
