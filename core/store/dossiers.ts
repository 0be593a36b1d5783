import { z } from 'zod';
import { OWN_ISSUER } from '#contract/events/dossier.ts';
import { dossierId } from '#contract/ids.ts';
import { dossierStatus } from '#contract/operations/dossier.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

export const dossierListRow = z.object({
  dossier_id: dossierId,
  code: z.string(),
  owner_name: z.string().nullable(),
  procedure: z.string(),
  procedure_name: z.string(),
  status: dossierStatus,
  due_at: z.string(),
  due_date: z.string(),
  received_at: z.number(),
  ready_at: z.number().nullable(),
  handed_back_at: z.number().nullable(),
  slot: z.string().nullable(),
});
export type DossierListRow = z.infer<typeof dossierListRow>;

/** By any of its codes, in capitals; several when a code stands twice, newest first. */
export const dossiersByCode = (store: ReadStore, code: string): DossierListRow[] =>
  store.all(
    sql`select dossiers.dossier_id, dossiers.code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at,
        handed_back_at, slot
      from dossier_codes join dossiers on dossiers.dossier_id = dossier_codes.dossier_id
      where dossier_codes.code = ${code} order by received_at desc, dossiers.code desc`,
    dossierListRow,
  );

/** By what Code 128 on the receipt carries. */
export const dossiersByShortKey = (store: ReadStore, key: string): DossierListRow[] =>
  store.all(
    sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at, slot
      from dossiers where short_key = ${key} order by received_at desc, code desc limit 20`,
    dossierListRow,
  );

const lastNumber = z.object({ last: z.number().nullable() });

/** Whether some dossier bears a code, in capitals, whoever gave it. */
export const isCodeTaken = (store: ReadStore, code: string): boolean =>
  store.get(sql`select 1 as taken from dossier_codes where code = ${code} limit 1`, z.object({ taken: z.number() })) !== undefined;

/** The highest number that this station gave of an agency's codes of one day; null for none. `stem`: `H26.12-261124-`. */
export const lastCodeNumber = (store: ReadStore, stem: string, station: string): number | null =>
  store.get(
    sql`select max(cast(substr(dossier_codes.code, ${stem.length + 1}) as integer)) as last
      from dossier_codes join dossiers on dossiers.dossier_id = dossier_codes.dossier_id
      where dossier_codes.code >= ${stem} and dossier_codes.code < ${`${stem}\u{10ffff}`} and dossiers.station = ${station}
        and dossier_codes.issuer = ${OWN_ISSUER}`,
    lastNumber,
  )?.last ?? null;

export const lastRegisterNumber = (store: ReadStore, book: string, year: number): number | null =>
  store.get(sql`select max(register_number) as last from dossiers where register_book = ${book} and register_year = ${year}`, lastNumber)
    ?.last ?? null;

const pageRow = dossierListRow.extend({
  competent_name: z.string(),
  register_book: z.string(),
  register_number: z.number(),
  collect_at: z.string(),
  conflicts: z.number(),
  mark: z.string(),
  detail: z.string(),
});

/** Everything that the dossier's page shows of its row. */
export const dossierPage = (store: ReadStore, id: string): z.infer<typeof pageRow> | undefined =>
  store.get(
    sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at,
      handed_back_at, slot, competent_name, register_book, register_number, collect_at, conflicts, mark, detail
    from dossiers where dossier_id = ${id}`,
    pageRow,
  );

/** The code on its receipt; null where the dossier is not here. */
export const codeOfDossier = (store: ReadStore, id: string): string | null =>
  store.get(sql`select code from dossiers where dossier_id = ${id}`, z.object({ code: z.string() }))?.code ?? null;

const codeRow = z.object({ code: z.string() });

/** The dossiers that were received in the visit of a ticket, in the order of their receipt. */
export const codesOfTicket = (store: ReadStore, ticketId: string): string[] =>
  store.all(sql`select code from dossiers where ticket_id = ${ticketId} order by received_at, code`, codeRow).map(({ code }) => code);
