import { z } from 'zod';
import type { Row } from '#core/domain/fold/aggregate.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

const indexed = z.object({ rowid: z.number(), search_text: z.string().nullable() });

/** Keeps the search index in step with the row that is about to be written; called before it is. */
export function indexDossier(store: WriteStore, dossierId: string, row: Row | undefined): void {
  const before = store.get(sql`select rowid, search_text from dossiers where dossier_id = ${dossierId}`, indexed);
  const text = row === undefined ? null : z.string().nullable().parse(row.search_text);
  if (before !== undefined && before.search_text === text) return;
  if (before !== undefined && before.search_text !== null) store.run(sql`delete from dossier_search where rowid = ${before.rowid}`);
  if (text === null) return;
  const rowid = before?.rowid ?? nextRowid(store);
  store.run(sql`insert into dossier_search (rowid, text) values (${rowid}, ${text})`);
}

/** The rowid that SQLite will give the next dossier: one above the highest. */
const nextRowid = (store: ReadStore): number =>
  (store.get(sql`select max(rowid) as highest from dossiers`, z.object({ highest: z.number().nullable() }))?.highest ?? 0) + 1;

const indexedRow = z.object({ rowid: z.number(), search_text: z.string() });
const counted = z.object({ n: z.number() });

/**
 * The index judged by its answers: every dossier is found by its own words at its own row, and nothing else is indexed.
 *
 * @returns the first dossier that is not, or null
 */
export function searchFault(store: ReadStore): string | null {
  const rows = store.all(sql`select rowid, search_text from dossiers where search_text is not null order by rowid`, indexedRow);
  const documents = store.get(sql`select count(*) as n from dossier_search_docsize`, counted)?.n ?? 0;
  if (documents !== rows.length) return `dossier_search holds ${documents} rows, ${rows.length} expected`;
  for (const row of rows) {
    const words = row.search_text.split(/[^a-z0-9]+/).filter((word) => word !== '');
    if (words.length === 0) continue;
    const match = words.map((word) => `"${word}"`).join(' ');
    const found = store.get(
      sql`select rowid from dossier_search where dossier_search match ${match} and rowid = ${row.rowid}`,
      z.object({ rowid: z.number() }),
    );
    if (found === undefined) return `dossier_search ${row.rowid}`;
  }
  return null;
}
