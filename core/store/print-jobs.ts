import { z } from 'zod';
import { documentKind } from '#contract/events/print-job.ts';
import { printJobId } from '#contract/ids.ts';
import { printState } from '#contract/operations/print.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

export const printJobRowStored = z.object({
  print_job_id: printJobId,
  document: documentKind,
  title: z.string(),
  printer: z.string(),
  subject_kind: z.enum(['ticket', 'dossier', 'none']),
  subject_id: z.string(),
  copy_of: printJobId.nullable(),
  state: printState,
  detail: z.string(),
  queued_at: z.number(),
  station: z.string(),
  document_part: z.string().nullable(),
  moved_from: z.string().nullable(),
  is_asked: z.number(),
});
export type PrintJobStored = z.infer<typeof printJobRowStored>;

/** Newest first; a job whose bytes are leaving shows as `sending`. */
export const newestPrintJobs = (store: ReadStore, station: string, limit: number): PrintJobStored[] =>
  store.all(
    sql`select print_jobs.print_job_id, document, title, printer, subject_kind, subject_id, copy_of,
      case when spool_sending.print_job_id is null then state else 'sending' end as state, detail, queued_at, station, document_part,
      moved_from, is_asked
    from print_jobs left join spool_sending on spool_sending.print_job_id = print_jobs.print_job_id
    where station = ${station} order by queued_at desc, print_jobs.rowid desc limit ${limit}`,
    printJobRowStored,
  );

/** The newest papers of tickets, no copies. */
export const newestTicketPapers = (store: ReadStore, station: string, limit: number): PrintJobStored[] =>
  store.all(
    sql`select print_jobs.print_job_id, document, title, printer, subject_kind, subject_id, copy_of,
      case when spool_sending.print_job_id is null then state else 'sending' end as state, detail, queued_at, station, document_part,
      moved_from, is_asked
    from print_jobs left join spool_sending on spool_sending.print_job_id = print_jobs.print_job_id
    where station = ${station} and document = 'ticket' and copy_of is null order by queued_at desc, print_jobs.rowid desc limit ${limit}`,
    printJobRowStored,
  );

export const printJobById = (store: ReadStore, id: string): PrintJobStored | undefined =>
  store.get(
    sql`select print_job_id, document, title, printer, subject_kind, subject_id, copy_of, state, detail, queued_at, station, document_part,
      moved_from, is_asked
      from print_jobs where print_job_id = ${id}`,
    printJobRowStored,
  );

/** The papers about one dossier or ticket, the first first. */
export const printJobsAbout = (store: ReadStore, kind: 'ticket' | 'dossier', id: string): PrintJobStored[] =>
  store.all(
    sql`select print_job_id, document, title, printer, subject_kind, subject_id, copy_of, state, detail, queued_at, station, document_part,
      moved_from, is_asked
      from print_jobs where subject_kind = ${kind} and subject_id = ${id} order by queued_at, rowid limit 100`,
    printJobRowStored,
  );

/** The oldest job of a printer that is still to be printed: waiting, or failed before anything reached paper. */
export const nextPrintJob = (store: ReadStore, station: string, printer: string): PrintJobStored | undefined =>
  store.get(
    sql`select print_job_id, document, title, printer, subject_kind, subject_id, copy_of, state, detail, queued_at, station, document_part,
      moved_from, is_asked
      from print_jobs where printer = ${printer} and station = ${station} and state in ('queued', 'failed')
      order by queued_at, rowid limit 1`,
    printJobRowStored,
  );

const figures = z.object({ printer: z.string(), waiting: z.number(), unknown: z.number(), trouble: z.string().nullable() });

/** What each printer has before it, and why its oldest job could not be sent. */
export const printerFigures = (store: ReadStore, station: string): z.infer<typeof figures>[] =>
  store.all(
    sql`select printer, sum(state in ('queued', 'failed')) as waiting, sum(state = 'unknown') as unknown,
      max(case when state = 'failed' then detail end) as trouble
    from print_jobs where station = ${station} and state in ('queued', 'failed', 'unknown') group by printer`,
    figures,
  );

/** Jobs of this station whose paper has not come out as far as is known, oldest first. */
export const jobsInFlight = (store: ReadStore, station: string): string[] =>
  store
    .all(
      sql`select print_job_id from print_jobs where station = ${station} and state in ('queued', 'failed') order by queued_at, rowid`,
      z.object({ print_job_id: z.string() }),
    )
    .map((row) => row.print_job_id);

const used = z.object({ used_mm: z.number(), papers: z.number() });

/** More papers than any roll has: a count that nobody begins anew does not grow for ever. */
const MOST_PAPERS_OF_A_ROLL = 5_000;

/** What a printer has used since a tick: mm, and by how many papers. */
export const paperUsedSince = (store: ReadStore, station: string, printer: string, tick: number): z.infer<typeof used> =>
  store.get(
    sql`select coalesce(sum(paper_mm), 0) as used_mm, count(*) as papers from (
      select paper_mm from print_jobs
      where paper_mm > 0 and station = ${station} and printer = ${printer} and paper_tick > ${tick} limit ${MOST_PAPERS_OF_A_ROLL})`,
    used,
  ) ?? { used_mm: 0, papers: 0 };

const ticketPaper = z.object({ subject_id: z.string(), print_job_id: printJobId, state: printState });
export type TicketPaper = z.infer<typeof ticketPaper>;

/** The last paper of each ticket of a day that is not finished. */
export const papersOfOpenTickets = (store: ReadStore, day: string): TicketPaper[] =>
  store.all(
    sql`select subject_id, print_jobs.print_job_id,
      case when spool_sending.print_job_id is null then print_jobs.state else 'sending' end as state
    from tickets
      join print_jobs on print_jobs.print_job_id = (
        select print_job_id from print_jobs where subject_id = tickets.ticket_id order by queued_at desc, rowid desc limit 1)
      left join spool_sending on spool_sending.print_job_id = print_jobs.print_job_id
    where tickets.business_day = ${day} and tickets.state <> 'finished'`,
    ticketPaper,
  );

/** Spool progress: committed before the first byte leaves. */
export function markSending(store: WriteStore, id: string, since: number): void {
  store.run(sql`insert into spool_sending (print_job_id, since) values (${id}, ${since}) on conflict (print_job_id) do nothing`);
}

export function clearSending(store: WriteStore, id: string): void {
  store.run(sql`delete from spool_sending where print_job_id = ${id}`);
}

export const jobsSending = (store: ReadStore): string[] =>
  store.all(sql`select print_job_id from spool_sending`, z.object({ print_job_id: z.string() })).map((row) => row.print_job_id);
