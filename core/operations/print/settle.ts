import { printSettled } from '#contract/events/print-job.ts';
import { printJobId } from '#contract/ids.ts';
import { printSettle } from '#contract/operations/print.ts';
import { printJobAggregate } from '#core/domain/print-job/aggregate.ts';
import { settleJob } from '#core/domain/print-job/settle-job.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';

export const settle = acting({
  operation: printSettle,

  decide(input, look) {
    const job = look.fold(printJobAggregate, input.printJobId);
    if (!job.ok) return job;
    const settled = settleJob(job.value, input.outcome);
    return settled.ok ? decide({ aggregate: { kind: 'printJob', id: input.printJobId }, event: settled.value }) : settled;
  },

  answer: (entries) => ({
    printJobId: printJobId.parse(entryOf(entries, 'printSettled').aggregateId),
    state: payloadOf(entries, printSettled).outcome === 'printed' ? ('printed' as const) : ('queued' as const),
  }),
});
