import { z } from 'zod';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { identifier } from '#core/store/sql.ts';

/** Local tables that a copy has to hold so that a database put back from it can go on; drafts and a window's choices are not among them. */
const CARRIED = ['identity', 'reference_documents', 'pin_verifiers', 'device_settings', 'sync_state'] as const;

const anyRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Makes the small local tables of a copy the same as those they are of. Runs inside the caller's transaction. */
export function carryLocalTables(source: SqliteDriver, target: SqliteDriver): void {
  for (const name of CARRIED) {
    const table = identifier(name);
    target.prepare(`delete from ${table}`).run([]);
    for (const row of z.array(anyRow).parse(source.prepare(`select * from ${table}`).all([]))) {
      const columns = Object.keys(row).map(identifier);
      target.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`).run(Object.values(row));
    }
  }
}
