import { z } from 'zod';
import { type EventOf, eventKind, parts } from '#contract/event.ts';
import { printJobId } from '#contract/ids.ts';

export const documentKind = z.enum(['ticket', 'receipt', 'handover', 'missing-papers', 'guide', 'test-page']);
export type DocumentKind = z.infer<typeof documentKind>;

/** A document waits for its printer. The document itself is a personal part, stored as it is to be printed. */
export const printJobQueued = eventKind({
  aggregate: 'printJob',
  kind: 'printJobQueued',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    document: documentKind,
    /** Said in lists; no personal data: a ticket's number, a dossier's code. */
    title: z.string(),
    printer: z.string(),
    /** What the paper is about, so that a job whose number was called can expire. */
    subject: z.object({ kind: z.enum(['ticket', 'dossier', 'none']), id: z.string() }),
    copyOf: printJobId.nullable(),
    parts: parts('document'),
  }),
});

/** How sending ended (docs/ARCHITECTURE.md, print). `failed` is written once, when the first try failed, not at each. */
export const printOutcome = eventKind({
  aggregate: 'printJob',
  kind: 'printOutcome',
  version: 1,
  mayIgnore: true,
  payload: z.object({
    outcome: z.enum(['printed', 'sent', 'failed', 'unknown', 'expired']),
    detail: z.string().max(200),
    /** Paper that this try has used, mm: what is left of a roll follows from it. */
    paperMm: z.int().nonnegative().default(0),
  }),
});

/** A person looked at the tray of a job whose end is unknown, and decided. */
export const printSettled = eventKind({
  aggregate: 'printJob',
  kind: 'printSettled',
  version: 1,
  mayIgnore: true,
  payload: z.object({ outcome: z.enum(['printed', 'again']) }),
});

/** Its printer fails, and nothing of it has reached paper: another one prints it. */
export const printMoved = eventKind({
  aggregate: 'printJob',
  kind: 'printMoved',
  version: 1,
  mayIgnore: true,
  payload: z.object({ to: z.string(), reason: z.string().max(200) }),
});

export const PRINT_JOB_EVENTS = [printJobQueued, printOutcome, printSettled, printMoved] as const;
export type PrintJobEvent = EventOf<(typeof PRINT_JOB_EVENTS)[number]>;
