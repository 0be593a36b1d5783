import { existsSync } from 'node:fs';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { fromHex } from '#contract/bytes.ts';
import { markOfHash, normaliseMark } from '#core/domain/numbering/mark.ts';
import { entriesOfAggregate } from '#core/journal/entries.ts';
import { type Verified, type VerifyRefusal, verifyDatabase } from '#core/journal/verify.ts';
import { dossiersByCode } from '#core/store/dossiers.ts';
import { migrate, readVersion } from '#core/store/migrate.ts';
import { openStore } from '#core/store/sql.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { openDatabase, openInMemory } from '#native/sqlite/open-database.ts';
import { databasePath } from './paths.ts';

export type Unreadable = Refusal<'noDatabase' | 'newerProgram' | 'notOurs' | 'unreadable'>;

/** Judges the database of a folder beside whatever works in it: one read transaction, nothing written. */
export function verifyFolder(dir: string): Result<Verified, VerifyRefusal | Unreadable> {
  return inspect(dir, (driver) => {
    const scratch = openInMemory();
    try {
      const made = migrate(scratch);
      if (!made.ok) throw new Error(`an empty database refuses its migrations: ${made.refusal.code}`);
      return driver.transaction('deferred', () => verifyDatabase(openStore(driver), openStore(scratch), nodeSha256));
    } finally {
      scratch.close();
    }
  });
}

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
