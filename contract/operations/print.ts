import { z } from 'zod';
import { documentKind } from '#contract/events/print-job.ts';
import { printerId } from '#contract/events/printer.ts';
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

export const printerSet = operation({
  name: 'printer.set',
  kind: 'act',
  input: z.discriminatedUnion('transport', [
    z.object({
      printer: printerId,
      transport: z.literal('tcp'),
      host: z.string().min(1).max(255),
      port: z.int().min(1).max(65535),
      profile: z.string().max(40),
    }),
    z.object({ printer: printerId, transport: z.literal('virtual'), profile: z.string().max(40) }),
  ]),
  answer: z.object({ printer: printerId }),
  refusals: ['unknownProfile'],
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
