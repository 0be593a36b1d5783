import { z } from 'zod';
import { documentKind } from '#contract/events/print-job.ts';
import { printerId, rollMetres } from '#contract/events/printer.ts';
import { printJobId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';

export const printState = z.enum(['queued', 'sending', 'printed', 'sent', 'failed', 'unknown', 'expired']);
export type PrintState = z.infer<typeof printState>;

export const printJobRow = z.object({
  printJobId,
  document: documentKind,
  title: z.string(),
  state: printState,
  detail: z.string(),
  printer: z.string(),
  copyOf: printJobId.nullable(),
  copy: z.boolean(),
  /** The printer that it was for, where another one printed it in its place. */
  movedFrom: z.string().nullable(),
  queuedAt: z.int(),
});
export type PrintJobRow = z.infer<typeof printJobRow>;

/** Newest first. */
export const printJobs = operation({
  name: 'print.jobs',
  kind: 'read',
  input: z.object({ limit: z.int().min(1).max(500).optional() }),
  answer: z.object({ rows: z.array(printJobRow) }),
});

/** A new job with the same document, marked BẢN SAO. */
export const printReprint = operation({
  name: 'print.reprint',
  kind: 'act',
  input: z.object({ printJobId }),
  answer: printJobRow,
  refusals: ['unknownJob', 'documentErased'],
});

export const printSettle = operation({
  name: 'print.settle',
  kind: 'act',
  input: z.object({ printJobId, outcome: z.enum(['printed', 'again']) }),
  answer: z.object({ printJobId, state: printState }),
  refusals: ['unknownJob', 'wrongState'],
});

/** What is left out stays as it was: a script that moves a printer to another address need not know the rest. */
const whatItPrints = {
  printer: printerId,
  profile: z.string().max(40),
  /** Which papers it prints; null: what its name says. */
  papers: z.array(documentKind).nullable().optional(),
  /** Who prints in its place while it fails. */
  fallback: printerId.nullable().optional(),
  /** Paper on a full roll, m; null: not counted. */
  rollMetres: rollMetres.nullable().optional(),
};

export const printerSet = operation({
  name: 'printer.set',
  kind: 'act',
  input: z.discriminatedUnion('transport', [
    z.object({
      ...whatItPrints,
      transport: z.literal('tcp'),
      host: z.string().min(1).max(255),
      port: z.int().min(1).max(65535),
    }),
    z.object({ ...whatItPrints, transport: z.literal('virtual') }),
  ]),
  answer: z.object({ printer: printerId }),
  refusals: ['unknownProfile', 'badFallback'],
});

/** A full roll was put in: what is left is counted from here, and what waits is printed at once. */
export const printerChangeRoll = operation({
  name: 'printer.changeRoll',
  kind: 'act',
  input: z.object({ printer: printerId }),
  answer: z.object({ printer: printerId }),
  refusals: ['unknownPrinter'],
});

/** Pictures of what the virtual printer put out, newest first; `png` is base64. */
export const printerPapers = operation({
  name: 'printer.papers',
  kind: 'read',
  needsSignIn: false,
  input: z.object({ after: z.int().nonnegative().optional() }),
  answer: z.object({
    rows: z.array(z.object({ id: z.int(), printer: z.string(), at: z.int(), width: z.int(), height: z.int(), png: z.string() })),
  }),
});
