import { printJobQueued } from '#contract/events/print-job.ts';
import { printJobId } from '#contract/ids.ts';
import { printReprint } from '#contract/operations/print.ts';
import { printDocument } from '#contract/print-document.ts';
import { refuse } from '#contract/result.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { printerOfKind } from '#core/operations/print/printer-of-kind.ts';
import { queuePaper } from '#core/operations/print/queue-paper.ts';
import { printJobById } from '#core/store/print-jobs.ts';

/** The stored document again, so that the copy is identical but for its mark BẢN SAO. */
export const reprint = acting({
  operation: printReprint,

  decide(input, look, here) {
    const job = printJobById(look.store, input.printJobId);
    if (job === undefined) return refuse('unknownJob');
    const text = job.document_part === null ? null : look.personal(job.document_part);
    if (text === null) return refuse('documentErased');
    const paper = printDocument.parse(parseJson(text));
    const subject = { kind: job.subject_kind, id: job.subject_id };
    // What another station printed comes out here, where the person stands.
    const printer = job.station === here.station ? job.printer : printerOfKind(look, here, paper.kind);
    return decide(queuePaper(here, paper, { title: job.title, printer, subject, copyOf: job.copy_of ?? job.print_job_id }));
  },

  answer(entries) {
    const { document, title, printer, copyOf } = payloadOf(entries, printJobQueued);
    const entry = entryOf(entries, 'printJobQueued');
    return {
      printJobId: printJobId.parse(entry.aggregateId),
      document,
      title,
      state: 'queued' as const,
      detail: '',
      printer,
      copyOf,
      copy: copyOf !== null,
      movedFrom: null,
      queuedAt: entry.time,
    };
  },
});
