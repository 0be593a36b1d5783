import { z } from 'zod';
import type { DossierFilter } from '#contract/operations/dossier.ts';
import { dossierStatus } from '#contract/operations/dossier.ts';
import { type DossierListRow, dossierListRow } from '#core/store/dossiers.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

/**
 * Searching a million dossiers: by row number downwards, which is the order of arrival here, never by the index's rank and never by a
 * column that would make SQLite sort every hit.
 */

/** So many of the newest matches are counted and sieved. */
export const COUNTED = 1000;

interface Page {
  readonly limit: number;
  /** The row number that the page begins under. */
  readonly after: number;
}

const foundRow = dossierListRow.extend({ rowid: z.number() });
export type FoundRow = z.infer<typeof foundRow>;

/** The newest hits of a full-text query. */
export const searchDossiers = (store: ReadStore, match: string, { limit, after }: Page): FoundRow[] =>
  store.all(
    sql`select dossiers.rowid as rowid, dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at,
        ready_at, handed_back_at, slot
      from dossier_search join dossiers on dossiers.rowid = dossier_search.rowid
      where dossier_search match ${match} and dossier_search.rowid < ${after} order by dossier_search.rowid desc limit ${limit}`,
    foundRow,
  );

/** The dossiers that came last. */
export const newestDossiers = (store: ReadStore, { limit, after }: Page): FoundRow[] =>
  store.all(
    sql`select rowid, dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at,
        slot
      from dossiers where rowid < ${after} order by rowid desc limit ${limit}`,
    foundRow,
  );

/** Those of the newest thousand matches that a filter lets through; `match` null: of all dossiers. */
export function passingDossiers(
  store: ReadStore,
  match: string | null,
  { limit, after, filter, today }: Page & { readonly filter: DossierFilter; readonly today: string },
): FoundRow[] {
  const status = filter === 'overdue' ? 'processing' : filter;
  const dueBefore = filter === 'overdue' ? today : '9999-12-31';
  return match === null
    ? store.all(
        sql`select rowid, dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at,
            handed_back_at, slot
          from (select rowid, * from dossiers order by rowid desc limit ${COUNTED})
          where status = ${status} and due_date < ${dueBefore} and rowid < ${after} order by rowid desc limit ${limit}`,
        foundRow,
      )
    : store.all(
        sql`select dossiers.rowid as rowid, dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at,
            ready_at, handed_back_at, slot
          from (select rowid as hit from dossier_search where dossier_search match ${match} order by rowid desc limit ${COUNTED})
            join dossiers on dossiers.rowid = hit
          where status = ${status} and due_date < ${dueBefore} and hit < ${after} order by hit desc limit ${limit}`,
        foundRow,
      );
}

const countRow = z.object({ status: dossierStatus, overdue: z.number(), n: z.number() });
export type CountRow = z.infer<typeof countRow>;

/** The newest thousand matches and one more, by status; `match` null: of all dossiers. */
export const countMatches = (store: ReadStore, match: string | null, today: string): CountRow[] =>
  match === null
    ? store.all(
        sql`select status, status = 'processing' and due_date < ${today} as overdue, count(*) as n
          from (select status, due_date from dossiers order by rowid desc limit ${COUNTED + 1}) group by 1, 2`,
        countRow,
      )
    : store.all(
        sql`select status, status = 'processing' and due_date < ${today} as overdue, count(*) as n
          from (select rowid as hit from dossier_search where dossier_search match ${match} order by rowid desc limit ${COUNTED + 1})
            join dossiers on dossiers.rowid = hit group by 1, 2`,
        countRow,
      );

const byCodeRow = dossierListRow.extend({ found_code: z.string() });

/** Codes that begin with these letters, the highest first: of one agency the newest. `after`: the code that the page begins under. */
export const dossiersByCodePrefix = (
  store: ReadStore,
  prefix: string,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): (DossierListRow & { readonly found_code: string })[] =>
  store.all(
    sql`select dossier_codes.code as found_code, dossiers.dossier_id, dossiers.code, owner_name, procedure, procedure_name, status, due_at,
        due_date, received_at, ready_at, handed_back_at, slot
      from dossier_codes join dossiers on dossiers.dossier_id = dossier_codes.dossier_id
      where dossier_codes.code >= ${prefix} and dossier_codes.code < ${after ?? `${prefix}\u{10ffff}`}
      order by dossier_codes.code desc limit ${limit}`,
    byCodeRow,
  );

export const countByPrefix = (store: ReadStore, prefix: string, today: string): CountRow[] =>
  store.all(
    sql`select status, status = 'processing' and due_date < ${today} as overdue, count(*) as n
      from (select dossier_id from dossier_codes where code >= ${prefix} and code < ${`${prefix}\u{10ffff}`} order by code desc
        limit ${COUNTED + 1}) as begun join dossiers on dossiers.dossier_id = begun.dossier_id group by 1, 2`,
    countRow,
  );
