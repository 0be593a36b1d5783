import { printSettled } from '#contract/events/print-job.ts';
import { printJobId } from '#contract/ids.ts';
import { ticketSettlePaper } from '#contract/operations/ticket.ts';
import { refuse } from '#contract/result.ts';
import { printJobAggregate } from '#core/domain/print-job/aggregate.ts';
import { settleJob } from '#core/domain/print-job/settle-job.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { ticketById } from '#core/store/tickets.ts';

/** Whoever stands before the machine later than this is another citizen. */
const OWN_FOR_MS = 10 * 60_000;

export const settlePaper = acting({
  operation: ticketSettlePaper,

  decide(input, look, here) {
    const job = look.fold(printJobAggregate, input.printJobId);
    if (!job.ok) return job;
    const { value } = job;
    // Any paper but the citizen's own is unknown at this machine, whatever its id: it can not be guessed at.
    if (value.kind === 'absent' || value.station !== here.station || value.queued.document !== 'ticket' || value.queued.copyOf !== null) {
      return refuse('unknownJob');
    }
    if (here.now - value.queuedAt > OWN_FOR_MS) return refuse('unknownJob');
    const state = ticketById(look.store, value.queued.subject.id)?.state;
    if (input.outcome === 'again' && state !== 'waiting') return refuse('wrongState', { state: 'expired' });
    const settled = settleJob(value, input.outcome);
    return settled.ok ? decide({ aggregate: { kind: 'printJob', id: input.printJobId }, event: settled.value }) : settled;
  },

  answer: (entries) => ({
    printJobId: printJobId.parse(entryOf(entries, 'printSettled').aggregateId),
    state: payloadOf(entries, printSettled).outcome === 'printed' ? ('printed' as const) : ('queued' as const),
  }),
});
