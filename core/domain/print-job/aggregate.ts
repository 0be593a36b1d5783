import { PRINT_JOB_EVENTS } from '#contract/events/print-job.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';
import { evolve } from '#core/domain/print-job/evolve.ts';
import { rows } from '#core/domain/print-job/rows.ts';
import type { PrintJob } from '#core/domain/print-job/state.ts';

export const printJobAggregate = defineAggregate({
  kind: 'printJob',
  events: PRINT_JOB_EVENTS,
  initial: (id): PrintJob => ({ kind: 'absent', id }),
  evolve,
  rows,
});
