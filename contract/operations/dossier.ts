import { z } from 'zod';
import { capacity, handedIn } from '#contract/events/dossier.ts';
import { printJobId, ticketId } from '#contract/ids.ts';
import { operation } from '#contract/operation.ts';
import { isPlainText } from '#contract/plain-text.ts';

/** A person or organisation as written on the dossier: 1 to 120 letters of any script, no control characters. */
const personName = z.string().trim().min(1).max(120).refine(isPlainText, 'không được có ký tự điều khiển');
const line = (longest: number) => z.string().trim().max(longest).refine(isPlainText, 'không được có ký tự điều khiển');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const party = z.object({
  kind: z.enum(['citizen', 'foreigner', 'organisation']),
  /** Personal identification number, passport, or the organisation's identifier; unknown for some. */
  number: line(40).optional(),
  fullName: personName,
  birthDate: date.optional(),
  sex: z.enum(['Nam', 'Nữ']).optional(),
  address: line(300).optional(),
  phone: line(30).optional(),
  email: line(120).optional(),
});
export type Party = z.infer<typeof party>;

export const submitter = z.object({
  capacity,
  fullName: personName,
  number: line(40).optional(),
  phone: line(30).optional(),
  evidence: line(300).optional(),
});
export type Submitter = z.infer<typeof submitter>;

const receiveInput = z.object({
  procedure: z.string().min(1).max(40),
  /** Which of the procedure's time limits applies; without it the first. */
  case: z.string().max(200).optional(),
  owner: party,
  submitter: submitter.optional(),
  /** `all`: one original of each required component. */
  components: z.union([
    z.literal('all'),
    z
      .array(handedIn)
      .max(60)
      .refine((given) => new Set(given.map(({ id }) => id)).size === given.length, 'mỗi giấy tờ chỉ được kê một lần'),
  ]),
  ticketId: ticketId.optional(),
  sets: z.int().min(1).max(20).optional(),
  note: line(1000).optional(),
});

export const registerLine = z.object({ book: z.string(), number: z.int().positive() });

export const dossierReceive = operation({
  name: 'dossier.receive',
  kind: 'act',
  input: receiveInput,
  answer: z.object({ code: z.string(), dueAt: z.string(), register: registerLine, mark: z.string(), printJobId }),
  refusals: ['componentsMissing', 'unknownProcedure', 'unknownComponent', 'calendarEnds', 'numbersUsedUp', 'wrongState'],
});

/** What a receipt would say if the dossier were received now. */
export const dossierPreview = operation({
  name: 'dossier.preview',
  kind: 'read',
  input: z.object({ procedure: z.string().min(1).max(40), case: z.string().max(200).optional() }),
  answer: z.object({
    dueAt: z.string(),
    unit: z.string(),
    limit: z.int(),
    counted: z.array(z.string()),
    skipped: z.array(z.object({ date: z.string(), reason: z.string() })),
    collectAt: z.string(),
  }),
  refusals: ['unknownProcedure', 'calendarEnds'],
});

export const dossierStatus = z.enum(['processing', 'ready', 'handedBack']);
export type DossierStatus = z.infer<typeof dossierStatus>;

export const dossierFind = operation({
  name: 'dossier.find',
  kind: 'read',
  input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(200).optional() }),
  answer: z.object({
    rows: z.array(
      z.object({
        code: z.string(),
        /** The name in full, the number masked. */
        owner: z.string().nullable(),
        procedure: z.string(),
        procedureName: z.string(),
        status: dossierStatus,
        dueAt: z.string(),
        receivedAt: z.int(),
        overdue: z.boolean(),
      }),
    ),
    more: z.boolean(),
  }),
});

export const dossierShow = operation({
  name: 'dossier.show',
  kind: 'read',
  input: z.object({ code: z.string().min(1).max(64) }),
  answer: z.object({
    code: z.string(),
    codes: z.array(z.object({ code: z.string(), issuer: z.string() })),
    status: dossierStatus,
    dueAt: z.string(),
    receivedAt: z.int(),
    procedure: z.string(),
    procedureName: z.string(),
    competentAgency: z.string(),
    register: registerLine,
    mark: z.string(),
    slot: z.string().nullable(),
    collectAt: z.string(),
    overdue: z.boolean(),
    run: z.object({
      unit: z.string(),
      limit: z.int(),
      counted: z.array(z.string()),
      skipped: z.array(z.object({ date: z.string(), reason: z.string() })),
    }),
    components: z.array(handedIn.extend({ name: z.string() })),
    owner: party.nullable(),
    submitter: submitter.nullable(),
    handedBack: z.object({ at: z.int(), to: z.string().nullable(), capacity, receiptLost: z.boolean() }).nullable(),
    conflicts: z.int(),
    events: z.array(
      z.object({
        kind: z.string(),
        at: z.int(),
        actor: z.string(),
        actorName: z.string(),
        station: z.string(),
        counter: z.string().nullable(),
      }),
    ),
  }),
  refusals: ['unknownCode'],
});
