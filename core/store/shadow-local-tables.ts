import { z } from 'zod';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { identifier } from '#core/store/sql.ts';

/** Local tables that are written while nothing may be: a sign-in counts its tries, a form keeps what is typed. */
const SHADOWED = ['sign_in_tries', 'drafts', 'choices', 'spool_sending', 'device_settings', 'sync_state'] as const;

/**
 * Over a connection that only reads, puts tables of the same names in memory before those of the file: what is written to them is forgotten when
 * the connection is closed, and no byte of the file changes.
 */
export function shadowLocalTables(driver: SqliteDriver): void {
  driver.exec('pragma temp_store = MEMORY');
  for (const name of SHADOWED) {
    const { sql } = z.object({ sql: z.string() }).parse(driver.prepare('select sql from main.sqlite_schema where name = ?').get([name]));
    driver.exec(sql.replace(/^create table/i, 'create temp table'));
    driver.exec(`insert into temp.${identifier(name)} select * from main.${identifier(name)}`);
  }
}
