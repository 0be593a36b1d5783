import Database from 'better-sqlite3';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { driverOver } from './open-database.ts';

/**
 * A database as it lies in a place of copies: without a write-ahead log, which a network drive or a memory stick may not bear, each commit brought
 * to the disk, and what is deleted overwritten.
 */
export function openCopyFile(path: string): SqliteDriver {
  const database = new Database(path, { fileMustExist: true });
  try {
    database.pragma('busy_timeout = 5000');
    database.pragma('foreign_keys = ON');
    database.pragma('trusted_schema = OFF');
    const mode: unknown = database.pragma('journal_mode = DELETE', { simple: true });
    if (mode !== 'delete') throw new Error(`the copy keeps journal mode ${String(mode)}`);
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
  } catch (fault) {
    database.close();
    throw fault;
  }
  return driverOver(database);
}

/** Page by page, as of one moment, beside whoever works in it. The target must not be there. */
export async function backupDatabase(path: string, target: string): Promise<void> {
  const database = new Database(path, { readonly: true, fileMustExist: true });
  try {
    await database.backup(target, { progress: () => 1_000_000_000 });
  } finally {
    database.close();
  }
}

/** The pages of a database judged by SQLite itself; the first fault, or null. */
export function pageFault(driver: SqliteDriver): string | null {
  const found: unknown = driver.prepare('pragma quick_check(1)').get([]);
  const text = typeof found === 'object' && found !== null ? String(Object.values(found)[0]) : 'unreadable';
  return text === 'ok' ? null : text;
}
