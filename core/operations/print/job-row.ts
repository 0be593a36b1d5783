import type { PrintJobRow } from '#contract/operations/print.ts';
import type { PrintJobStored } from '#core/store/print-jobs.ts';

export const jobRow = (job: PrintJobStored): PrintJobRow => ({
  printJobId: job.print_job_id,
  document: job.document,
  title: job.title,
  state: job.state,
  detail: job.detail,
  printer: job.printer,
  copyOf: job.copy_of,
  copy: job.copy_of !== null,
  movedFrom: job.moved_from,
  queuedAt: job.queued_at,
});
