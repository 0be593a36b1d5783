import { printJobs } from '#contract/operations/print.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';
import { jobRow } from '#core/operations/print/job-row.ts';
import { newestPrintJobs } from '#core/store/print-jobs.ts';

const USUAL_LIMIT = 100;

export const jobs = reading({
  operation: printJobs,
  read: ({ limit = USUAL_LIMIT }, look, here) => ok({ rows: newestPrintJobs(look.store, here.station, limit).map(jobRow) }),
});
