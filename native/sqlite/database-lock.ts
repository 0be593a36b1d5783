import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface DatabaseLock {
  release(): void;
}

/**
 * One process at a time for one database, wherever its folder lies on this computer. The lock is SQLite's own on an empty file: the
 * system gives it back when the process ends, however it ends.
 *
 * @returns `inUse` when another process has the database open; null where the folder takes no lock
 */
export function lockDatabase(folder: string, station: string): DatabaseLock | 'inUse' | null {
  let lock: Database.Database;
  try {
    lock = new Database(join(folder, `lock-${station}`), { timeout: 0 });
  } catch {
    return null;
  }
  try {
    lock.exec('begin exclusive');
  } catch (fault) {
    lock.close();
    return fault instanceof Database.SqliteError && fault.code.startsWith('SQLITE_BUSY') ? 'inUse' : null;
  }
  return { release: () => lock.close() };
}

/** Whether some process has the database open now; nothing is left behind by asking. */
export function isLocked(folder: string, station: string): boolean {
  if (!existsSync(join(folder, `lock-${station}`))) return false;
  const lock = lockDatabase(folder, station);
  if (lock === 'inUse') return true;
  lock?.release();
  return false;
}
