import { z } from 'zod';
import { capacity } from '#contract/events/dossier.ts';
import { printJobId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { dossierStatus } from '#contract/operations/dossier.ts';
import { isPlainText } from '#contract/plain-text.ts';

const code = z.string().min(1).max(64);
const line = (longest: number) => z.string().trim().max(longest).refine(isPlainText, 'không được có ký tự điều khiển');

/** The paper by which somebody collects for the owner: its number and date (NĐ 118/2025 Đ6.2c). */
export const evidence = z.object({ number: line(80).min(1), date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) });
export type Evidence = z.infer<typeof evidence>;

export const resultMarkReady = operation({
  name: 'result.markReady',
  kind: 'act',
  /** `slot`: shelf and compartment, `K2-014`; in any writing that `readSlot` takes. */
  input: z.object({ code, slot: z.string().trim().max(32).optional() }),
  answer: z.object({ code, status: dossierStatus, slot: z.string().nullable() }),
  refusals: ['unknownCode', 'alreadyHandedBack', 'badSlot'],
});

export const resultHandBack = operation({
  name: 'result.handBack',
  kind: 'act',
  input: z.object({
    code,
    collector: z.object({
      fullName: line(120).min(1),
      number: line(40).optional(),
      capacity,
      /** Of an authorised person the paper must be named. */
      evidence: evidence.optional(),
    }),
    /** The receipt can not be shown: identity is checked instead, and the collector signs that it is lost. */
    receiptLost: z.boolean().optional(),
    /** How it was lost, as the collector says; printed in what he signs. */
    lostReason: line(200).optional(),
  }),
  answer: z.object({ code, status: dossierStatus, mark: z.string(), printJobId }),
  refusals: ['unknownCode', 'notReady', 'alreadyHandedBack', 'evidenceMissing'],
});

/** Whose card was scanned for this dossier. The numbers themselves stay at the station. */
export const resultCompareCard = operation({
  name: 'result.compareCard',
  kind: 'read',
  input: z.object({ code, number: line(40).min(1) }),
  answer: z.object({ is: z.enum(['owner', 'submitter', 'other']) }),
  refusals: ['unknownCode'],
});
