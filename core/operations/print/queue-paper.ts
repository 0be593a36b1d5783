import type { PrintDocument } from '#contract/print-document.ts';
import type { PrintJobId } from '#contract/ids.ts';
import type { Here } from '#core/journal/acting.ts';
import type { Proposal } from '#core/journal/journal.ts';

interface Paper {
  /** Said in lists: a ticket's number, a dossier's code; nothing personal. */
  readonly title: string;
  readonly printer: string;
  readonly subject: { readonly kind: 'ticket' | 'dossier' | 'none'; readonly id: string };
  readonly copyOf?: PrintJobId;
}

/** A print job of the act: its document is set apart as a personal part and stored as it will be printed, also as a copy. */
export const queuePaper = (here: Here, document: PrintDocument, paper: Paper): Proposal => ({
  aggregate: { kind: 'printJob', id: here.newId() },
  event: jobQueued(here, document, paper),
});

/** The same where the document is a function of an entry before it in the act: a receipt prints that entry's mark. */
export const queuePaperAfter = (here: Here, documentOf: (hash: string) => PrintDocument, index: number, paper: Paper): Proposal => ({
  aggregate: { kind: 'printJob', id: here.newId() },
  event: (before) => {
    const written = before[index];
    if (written === undefined) throw new Error(`no entry ${index} stands before the paper`);
    return jobQueued(here, documentOf(written.hash), paper);
  },
});

const jobQueued = (here: Here, content: PrintDocument, { title, printer, subject, copyOf }: Paper) => ({
  kind: 'printJobQueued',
  payload: { document: content.kind, title, printer, subject, copyOf: copyOf ?? null, parts: { document: here.keepApart(content) } },
});
