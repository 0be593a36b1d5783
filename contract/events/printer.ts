import { z } from 'zod';
import { type EventOf, eventKind } from '#contract/event.ts';
import { documentKind } from '#contract/events/print-job.ts';

/** A printer of this station by its name (`ticket`, `receipt`): where it is and which profile it has. */
export const printerId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const printerTarget = z.discriminatedUnion('transport', [
  z.object({ transport: z.literal('tcp'), host: z.string().min(1).max(255), port: z.int().min(1).max(65535) }),
  /** The paper is shown in a window. */
  z.object({ transport: z.literal('virtual') }),
]);
export type PrinterTarget = z.infer<typeof printerTarget>;

/** Rolls are sold with 10 m (a hand printer's) to 100 m. */
export const rollMetres = z.number().min(5).max(300);

export const printerSet = eventKind({
  aggregate: 'printer',
  kind: 'printerSet',
  version: 1,
  mayIgnore: true,
  payload: z.object({
    printer: printerId,
    target: printerTarget,
    profile: z.string(),
    /** Which papers it prints; null: what its name says (`ticket`, `receipt`). */
    papers: z.array(documentKind).nullable().default(null),
    /** Who prints in its place while it fails. */
    fallback: printerId.nullable().default(null),
    /** Paper on a full roll, m; null: not counted. */
    rollMetres: rollMetres.nullable().default(null),
  }),
});

/** A full roll was put in. */
export const rollChanged = eventKind({
  aggregate: 'printer',
  kind: 'rollChanged',
  version: 1,
  mayIgnore: true,
  payload: z.object({ printer: printerId }),
});

export const PRINTER_EVENTS = [printerSet, rollChanged] as const;
export type PrinterEvent = EventOf<(typeof PRINTER_EVENTS)[number]>;
