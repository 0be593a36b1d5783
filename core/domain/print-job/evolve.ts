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
        printer: event.payload.printer,
        movedFrom: null,
        paperMm: 0,
        paperTick: 0,
        isAsked: false,
      };

    case 'printOutcome':
      if (job.kind !== 'queued' && job.kind !== 'failed') return job;
      return {
        ...job,
        kind: event.payload.outcome,
        detail: event.payload.detail,
        changedAt: facts.time,
        paperMm: job.paperMm + event.payload.paperMm,
        paperTick: event.payload.paperMm > 0 ? facts.tick : job.paperTick,
      };

    case 'printSettled':
      if (job.kind !== 'unknown') return job;
      return event.payload.outcome === 'printed'
        ? { ...job, kind: 'printed', detail: '', changedAt: facts.time }
        : { ...job, kind: 'queued', detail: '', changedAt: facts.time, isAsked: true };

    case 'printMoved':
      if (job.kind !== 'queued' && job.kind !== 'failed') return job;
      return {
        ...job,
        kind: 'queued',
        detail: '',
        printer: event.payload.to,
        movedFrom: job.movedFrom ?? job.printer,
        changedAt: facts.time,
      };

    default:
      return unreachable(event);
  }
}
