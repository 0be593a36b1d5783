import { z } from 'zod';
import type { Row } from '#core/domain/fold/aggregate.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

const indexed = z.object({ rowid: z.number(), search_text: z.string().nullable() });

/** Keeps the search index in step with the row that is about to be written; called before it is. */
export function indexDossier(store: WriteStore, dossierId: string, row: Row | undefined): void {
  const before = store.get(sql`select rowid, search_text from dossiers where dossier_id = ${dossierId}`, indexed);
  const text = row === undefined ? null : z.string().nullable().parse(row['search_text']);
  if (before !== undefined && before.search_text === text) return;
  if (before !== undefined && before.search_text !== null) store.run(sql`delete from dossier_search where rowid = ${before.rowid}`);
  if (text === null) return;
  const rowid = before?.rowid ?? nextRowid(store);
  store.run(sql`insert into dossier_search (rowid, text) values (${rowid}, ${text})`);
}

/** The rowid that SQLite will give the next dossier: one above the highest. */
const nextRowid = (store: ReadStore): number =>
  (store.get(sql`select max(rowid) as highest from dossiers`, z.object({ highest: z.number().nullable() }))?.highest ?? 0) + 1;
