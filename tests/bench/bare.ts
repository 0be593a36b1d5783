import { statSync } from 'node:fs';
import Database from 'better-sqlite3';

export interface Bare {
  /** One row of so many bytes, committed and on disk. */
  commit(): void;
  close(): void;
}

/** A megabyte more than SQLite's own checkpoint lets it become: from there on the log is overwritten, not lengthened. */
const grownBytes = 4_000_000;

/** The floor that an act is measured against: better-sqlite3 by itself, WAL and FULL, one table, the log already grown. */
export function openBare(path: string, bytes: number): Bare {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('create table acts (id integer primary key, bytes blob not null) strict');
  const insert = database.prepare('insert into acts (bytes) values (?)');
  const row = Buffer.alloc(bytes, 7);
  while (statSync(`${path}-wal`).size < grownBytes) insert.run(row);
  return { commit: () => insert.run(row), close: () => database.close() };
}

/** Bytes of content in all tables: what an act adds to this is what the floor has to write too. */
export function contentBytes(path: string): number {
  const database = new Database(path, { readonly: true });
  try {
    const text = (sql: string): readonly string[] => database.prepare<[], string>(sql).pluck().all();
    const sizes = text("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'").map(
      (table) => {
        const columns = text(`select name from pragma_table_info('${table}')`).map(
          (column) => `coalesce(length(cast("${column}" as blob)), 0)`,
        );
        return (
          database
            .prepare<[], number>(`select coalesce(sum(${columns.join(' + ')}), 0) from "${table}"`)
            .pluck()
            .get() ?? 0
        );
      },
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } finally {
    database.close();
  }
}
