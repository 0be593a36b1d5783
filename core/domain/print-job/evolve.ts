import type { PrintJobEvent } from '#contract/events/print-job.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import type { PrintJob } from '#core/domain/print-job/state.ts';
import { unreachable } from '#contract/unreachable.ts';

/** Total. A job belongs to one station, so its events follow each other; an end is left only by a person's word. */
export function evolve(job: PrintJob, event: PrintJobEvent, facts: EntryFacts): PrintJob {
  switch (event.kind) {
    case 'printJobQueued':
      if (job.kind !== 'absent') return job;
      return {
        kind: 'queued',
        id: job.id,
        queued: event.payload,
        queuedAt: facts.time,
        changedAt: facts.time,
        station: facts.station,
        detail: '',
      };

    case 'printOutcome':
      if (job.kind !== 'queued' && job.kind !== 'failed') return job;
      return { ...job, kind: event.payload.outcome, detail: event.payload.detail, changedAt: facts.time };

    case 'printSettled':
      if (job.kind !== 'unknown') return job;
      return { ...job, kind: event.payload.outcome === 'printed' ? 'printed' : 'queued', detail: '', changedAt: facts.time };

    default:
      return unreachable(event);
  }
}
