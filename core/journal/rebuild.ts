import { z } from 'zod';
import { READ_TABLES } from '#core/domain/read-tables.ts';
import { project } from '#core/journal/project.ts';
import { emptyReadTables } from '#core/store/replace-rows.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

const aggregateRow = z.object({ aggregate_kind: z.string(), aggregate_id: z.string(), first_row: z.number() });

/** Every aggregate of the journal, in the order in which it was first heard of. */
export const allAggregates = (store: ReadStore): { kind: string; id: string }[] =>
  store
    .all(
      sql`select aggregate_kind, aggregate_id, min(rowid) as first_row from journal group by aggregate_kind, aggregate_id order by first_row`,
      aggregateRow,
    )
    .map((row) => ({ kind: row.aggregate_kind, id: row.aggregate_id }));

/** Makes all read tables anew from the journal; runs inside the caller's transaction. @returns how many aggregates were folded */
export function rebuildReadTables(store: WriteStore): number {
  emptyReadTables(store, READ_TABLES);
  const names = allAggregates(store);
  for (const name of names) project(store, name);
  return names.length;
}
