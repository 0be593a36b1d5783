import { z } from 'zod';
import { type EventOf, eventKind } from '#contract/event.ts';

/** A printer of this station by its name (`ticket`, `receipt`): where it is and which profile it has. */
export const printerId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

export const printerTarget = z.discriminatedUnion('transport', [
  z.object({ transport: z.literal('tcp'), host: z.string().min(1).max(255), port: z.int().min(1).max(65535) }),
  /** The paper is shown in a window. */
  z.object({ transport: z.literal('virtual') }),
]);
export type PrinterTarget = z.infer<typeof printerTarget>;

export const printerSet = eventKind({
  aggregate: 'printer',
  kind: 'printerSet',
  version: 1,
  mayIgnore: true,
  payload: z.object({ printer: printerId, target: printerTarget, profile: z.string() }),
});

export type PrinterEvent = EventOf<typeof printerSet>;
