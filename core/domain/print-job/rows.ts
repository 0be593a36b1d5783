import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import type { PrintJob } from '#core/domain/print-job/state.ts';

export function rows(job: PrintJob): RowsByTable {
  if (job.kind === 'absent') return { print_jobs: [] };
  const { queued } = job;
  return {
    print_jobs: [
      {
        print_job_id: job.id,
        document: queued.document,
        title: queued.title,
        printer: job.printer,
        subject_kind: queued.subject.kind,
        subject_id: queued.subject.id,
        copy_of: queued.copyOf,
        state: job.kind,
        detail: job.detail,
        queued_at: job.queuedAt,
        changed_at: job.changedAt,
        station: job.station,
        document_part: queued.parts.document ?? null,
        moved_from: job.movedFrom,
        paper_mm: job.paperMm,
        paper_tick: job.paperTick,
        is_asked: job.isAsked ? 1 : 0,
      },
    ],
  };
}
