import Database from 'better-sqlite3';
import { z } from 'zod';
import type { SqliteDriver, SqliteStatement, StorageTrouble } from '#core/ports/sqlite.ts';

/** The WAL-reset bug of SQLite up to 3.51.2 strikes a second connection that checkpoints: older ones are refused. */
const OLDEST_SQLITE = [3, 51, 3] as const;

export interface OpenOptions {
  /** Nothing is written, and the file must exist. */
  readonly readOnly?: boolean;
  /** False: a file that is not there is an error, never a new empty database in its place. */
  readonly create?: boolean;
}

/**
 * One connection as the contract wants it: WAL, `synchronous=FULL`, `foreign_keys=ON`, each read back; throws when one does not
 * hold, because then no acknowledged act would be safe.
 */
export function openDatabase(path: string, { readOnly = false, create = false }: OpenOptions = {}): SqliteDriver {
  const database = new Database(path, { readonly: readOnly, fileMustExist: !create });
  try {
    prepareConnection(database, readOnly);
  } catch (fault) {
    database.close();
    throw fault;
  }
  return driverOver(database);
}

/**
 * A whole database read into memory, where it can be brought to another shape without a byte of the file being written: for looking at one that
 * an older program left and that must not be written.
 */
export function openCopyInMemory(path: string): SqliteDriver {
  const source = new Database(path, { readonly: true, fileMustExist: true });
  let bytes: Buffer;
  try {
    bytes = source.serialize();
  } finally {
    source.close();
  }
  // The header says "write-ahead log", which memory has not (fileformat2.html, bytes 18 and 19).
  bytes[18] = 1;
  bytes[19] = 1;
  const database = new Database(bytes);
  database.pragma('foreign_keys = ON');
  return driverOver(database);
}

/** A database that lives in memory alone: for verifying against a replay. */
export function openInMemory(): SqliteDriver {
  const database = new Database(':memory:');
  database.pragma('foreign_keys = ON');
  return driverOver(database);
}

function prepareConnection(database: Database.Database, readOnly: boolean): void {
  database.pragma('busy_timeout = 5000');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  if (!readOnly) {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    expectPragma(database, 'journal_mode', 'wal');
    expectPragma(database, 'synchronous', 2);
  }
  expectPragma(database, 'foreign_keys', 1);
  const version = z.object({ v: z.string() }).parse(database.prepare('select sqlite_version() as v').get()).v;
  if (isOlder(version)) throw new Error(`SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`);
}

function expectPragma(database: Database.Database, name: string, expected: string | number): void {
  const found: unknown = database.pragma(name, { simple: true });
  if (found !== expected) throw new Error(`pragma ${name} is ${String(found)}, expected ${expected}`);
}

function isOlder(version: string): boolean {
  const found = version.split('.').map(Number);
  for (const [index, least] of OLDEST_SQLITE.entries()) {
    const part = found[index] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}

/** The port over an open connection of this program. */
export function driverOver(database: Database.Database): SqliteDriver {
  const statements = new Map<string, SqliteStatement>();
  const [beginImmediate, beginDeferred, commit, rollback] = [
    database.prepare('begin immediate'),
    database.prepare('begin deferred'),
    database.prepare('commit'),
    database.prepare('rollback'),
  ];

  function prepare(text: string): SqliteStatement {
    let statement = statements.get(text);
    if (statement === undefined) {
      const prepared = database.prepare(text);
      statement = {
        run(values) {
          const { changes, lastInsertRowid } = prepared.run(...values);
          return { changes, lastRowId: Number(lastInsertRowid) };
        },
        get: (values) => prepared.get(...values),
        all: (values) => prepared.all(...values),
      };
      statements.set(text, statement);
    }
    return statement;
  }

  return {
    prepare,
    exec(text) {
      database.exec(text);
    },
    transaction(mode, work) {
      (mode === 'immediate' ? beginImmediate : beginDeferred).run();
      try {
        const value = work();
        commit.run();
        return value;
      } catch (fault) {
        if (database.inTransaction) rollback.run();
        throw fault;
      }
    },
    troubleOf,
    close() {
      database.close();
    },
  };
}

function troubleOf(fault: unknown): StorageTrouble | null {
  if (!(fault instanceof Error)) return null;
  // A connection that could not be opened again after a fault.
  if (!(fault instanceof Database.SqliteError)) return /database connection is not open/.test(fault.message) ? 'io' : null;
  const { code } = fault;
  if (code.startsWith('SQLITE_FULL')) return 'full';
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) return 'io';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'locked';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) return 'notWritable';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return 'damaged';
  return null;
}
