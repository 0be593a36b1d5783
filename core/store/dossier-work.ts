import { z } from 'zod';
import type { DossierWork } from '#contract/operations/dossier.ts';
import { unreachable } from '#contract/unreachable.ts';
import { type DossierListRow, dossierListRow } from '#core/store/dossiers.ts';
import { type ReadStore, type Sql, sql } from '#core/store/sql.ts';

export interface WorkDays {
  /** Today and the last day that is soon. */
  readonly today: string;
  readonly soon: string;
  /** ms UTC: when today began, and before when a ready result lies too long. */
  readonly dayBegan: number;
  readonly unclaimedBefore: number;
}

/**
 * One list of work in the order of its date; each goes by an index, whatever the number of dossiers. The partial index is taken only
 * where its own condition stands in the query.
 */
export const workOf = (store: ReadStore, work: DossierWork, days: WorkDays, limit: number, skip: number): DossierListRow[] =>
  store.all(rowsOf(work, days, limit, skip), dossierListRow);

function rowsOf(work: DossierWork, { today, soon, dayBegan, unclaimedBefore }: WorkDays, limit: number, skip: number): Sql {
  switch (work) {
    case 'receivedToday':
      return sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at, slot
        from dossiers where received_date = ${today} order by rowid desc limit ${limit} offset ${skip}`;
    case 'handedBackToday':
      return sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at, slot
        from dossiers where handed_back_at >= ${dayBegan} order by handed_back_at desc limit ${limit} offset ${skip}`;
    case 'dueToday':
      return sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at, slot
        from dossiers where status <> 'handedBack' and status = 'processing' and due_date = ${today} order by due_at, rowid limit ${limit} offset ${skip}`;
    case 'dueSoon':
      return sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at, slot
        from dossiers where status <> 'handedBack' and status = 'processing' and due_date > ${today} and due_date <= ${soon}
        order by due_date, rowid limit ${limit} offset ${skip}`;
    case 'overdue':
      return sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at, slot
        from dossiers where status <> 'handedBack' and status = 'processing' and due_date < ${today} order by due_date, rowid limit ${limit} offset ${skip}`;
    case 'ready':
      return sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at, slot
        from dossiers where status <> 'handedBack' and status = 'ready' order by ready_at desc, rowid desc limit ${limit} offset ${skip}`;
    case 'unclaimed':
      return sql`select dossier_id, code, owner_name, procedure, procedure_name, status, due_at, due_date, received_at, ready_at, handed_back_at, slot
        from dossiers where status <> 'handedBack' and status = 'ready' and ready_at < ${unclaimedBefore} order by ready_at, rowid limit ${limit} offset ${skip}`;
    default:
      return unreachable(work);
  }
}

const figures = z.object({
  receivedToday: z.number(),
  handedBackToday: z.number(),
  dueToday: z.number(),
  dueSoon: z.number(),
  overdue: z.number(),
  ready: z.number(),
  unclaimed: z.number(),
});
export type WorkFigures = z.infer<typeof figures>;

/** How long each list of work is. */
export const workFigures = (store: ReadStore, { today, soon, dayBegan, unclaimedBefore }: WorkDays): WorkFigures =>
  figures.parse(
    store.get(
      sql`select
          (select count(*) from dossiers where received_date = ${today}) as receivedToday,
          (select count(*) from dossiers where handed_back_at >= ${dayBegan}) as handedBackToday,
          (select count(*) from dossiers where status <> 'handedBack' and status = 'processing' and due_date = ${today}) as dueToday,
          (select count(*) from dossiers where status <> 'handedBack' and status = 'processing' and due_date > ${today} and due_date <= ${soon}) as dueSoon,
          (select count(*) from dossiers where status <> 'handedBack' and status = 'processing' and due_date < ${today}) as overdue,
          (select count(*) from dossiers where status <> 'handedBack' and status = 'ready') as ready,
          (select count(*) from dossiers where status <> 'handedBack' and status = 'ready' and ready_at < ${unclaimedBefore}) as unclaimed`,
      figures,
    ),
  );
