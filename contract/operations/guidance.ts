import { z } from 'zod';
import { guidanceId, printJobId, ticketId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { componentList, party } from '#contract/operations/dossier.ts';
import { isPlainText } from '#contract/plain-text.ts';

const reason = z.string().trim().max(500).refine(isPlainText, 'không được có ký tự điều khiển');

/** Prints what is missing and keeps what was typed. `code`: the sheet that was given before, for the same request again. */
export const guidanceGive = operation({
  name: 'guidance.give',
  kind: 'act',
  input: z.object({
    procedure: z.string().min(1).max(40),
    /** As far as it was typed: nothing of it is needed to say what is missing. */
    owner: party.pick({ fullName: true, address: true, phone: true, email: true }).partial(),
    components: componentList,
    /** Beside the missing papers: what else is to be mended. */
    reason: reason.optional(),
    /** What was typed, as the window keeps it. */
    draft: z.string().max(60_000),
    ticketId: ticketId.optional(),
    code: z.string().max(64).optional(),
  }),
  answer: z.object({ guidanceId, code: z.string(), missing: z.array(z.string()), printJobId }),
  refusals: ['unknownProcedure', 'unknownComponent', 'nothingMissing', 'unknownGuidance', 'alreadyReceived'],
});

/** What a sheet brings back. */
export const guidanceShow = operation({
  name: 'guidance.show',
  kind: 'read',
  input: z.object({ code: z.string().min(1).max(64) }),
  answer: z.object({
    code: z.string(),
    state: z.enum(['open', 'used']),
    procedure: z.string(),
    procedureName: z.string(),
    missing: z.array(z.object({ id: z.string(), name: z.string() })),
    givenAt: z.int(),
    /** The code of the dossier that it became. */
    dossier: z.string().nullable(),
    /** Null where the personal part is not at this station. */
    draft: z.string().nullable(),
  }),
  refusals: ['unknownGuidance'],
});
