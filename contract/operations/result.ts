import { z } from 'zod';
import { capacity } from '#contract/events/dossier.ts';
import { printJobId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { dossierStatus } from '#contract/operations/dossier.ts';
import { isPlainText } from '#contract/plain-text.ts';

const code = z.string().min(1).max(64);

export const resultMarkReady = operation({
  name: 'result.markReady',
  kind: 'act',
  input: z.object({ code, slot: z.string().trim().max(32).optional() }),
  answer: z.object({ code, status: dossierStatus }),
  refusals: ['unknownCode', 'alreadyHandedBack'],
});

export const resultHandBack = operation({
  name: 'result.handBack',
  kind: 'act',
  input: z.object({
    code,
    collector: z.object({
      fullName: z.string().trim().min(1).max(120).refine(isPlainText),
      number: z.string().max(40).optional(),
      capacity,
    }),
    receiptLost: z.boolean().optional(),
  }),
  answer: z.object({ code, status: dossierStatus, mark: z.string(), printJobId }),
  refusals: ['unknownCode', 'notReady', 'alreadyHandedBack'],
});
