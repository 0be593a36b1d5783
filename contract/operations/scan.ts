import { z } from 'zod';
import { operation } from '#contract/operation.ts';

export const scanWarning = z.object({ code: z.string(), message: z.string() });

/** What a scanned text is; loose on purpose: the fields depend on the kind and are those of `parse-scan`. */
export const scanAnswer = z.looseObject({
  kind: z.enum(['citizen-card', 'dossier-code', 'ticket', 'guidance', 'unknown']),
  warnings: z.array(scanWarning),
  /** Where it is known here. */
  dossier: z.object({ code: z.string(), status: z.string(), dueAt: z.string(), procedureName: z.string() }).optional(),
  ticket: z.object({ ticketId: z.string(), number: z.string(), state: z.string(), counter: z.string().nullable() }).optional(),
});
export type ScanAnswer = z.infer<typeof scanAnswer>;

export const scanRead = operation({
  name: 'scan.read',
  kind: 'read',
  /** Longer than any symbol in use, so that a stuck scanner is answered and not cut off. */
  input: z.object({ text: z.string().max(8192) }),
  answer: scanAnswer,
});
