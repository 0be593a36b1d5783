import { z } from 'zod';
import { capacity, dossierCode, handedIn, shownField } from '#contract/events/dossier.ts';
import { documentKind } from '#contract/events/print-job.ts';
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
  /** Asked, and there is none: not the same as not asked. */
  hasNoPhone: z.literal(true).optional(),
  email: line(120).optional(),
});
export type Party = z.infer<typeof party>;

export const submitter = z.object({
  capacity,
  fullName: personName,
  number: line(40).optional(),
  phone: line(30).optional(),
  /** The paper that was seen: an authorisation, a birth certificate, a letter of introduction. */
  evidence: z.object({ kind: line(120).min(1), number: line(60).optional(), date: date.optional() }).optional(),
});
export type Submitter = z.infer<typeof submitter>;

export const componentList = z
  .array(handedIn)
  .max(60)
  .refine((given) => new Set(given.map(({ id }) => id)).size === given.length, 'mỗi giấy tờ chỉ được kê một lần');

const receiveInput = z.object({
  procedure: z.string().min(1).max(40),
  /** Which of the procedure's time limits applies; without it the first. */
  case: z.string().max(200).optional(),
  /** Who decides, by its id in the office's document; without it the agency of the catalogue. */
  agency: z.string().max(40).optional(),
  owner: party,
  submitter: submitter.optional(),
  /** `all`: one original of each required component. */
  components: z.union([z.literal('all'), componentList]),
  /** The code of the guidance sheet with which these papers were brought. */
  guidance: z.string().max(64).optional(),
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
  refusals: [
    'componentsMissing',
    'unknownProcedure',
    'unknownComponent',
    'unknownAgency',
    'calendarEnds',
    'numbersUsedUp',
    'wrongState',
    'unknownGuidance',
    'alreadyReceived',
  ],
});

/** How a deadline was counted, as screens show it. */
const shownRun = z.object({
  unit: z.string(),
  limit: z.int(),
  counted: z.array(z.string()),
  skipped: z.array(z.object({ date: z.string(), reason: z.string() })),
  basis: z.string(),
  arrival: z.object({ date: z.string(), basis: z.string() }).optional(),
});

/** What a receipt would say if the dossier were received now. */
export const dossierPreview = operation({
  name: 'dossier.preview',
  kind: 'read',
  input: z.object({
    procedure: z.string().min(1).max(40),
    case: z.string().max(200).optional(),
    agency: z.string().max(40).optional(),
  }),
  answer: shownRun.extend({ dueAt: z.string(), collectAt: z.string(), competentAgency: z.string() }),
  refusals: ['unknownProcedure', 'unknownAgency', 'calendarEnds'],
});

/** Binds another issuer's code to a dossier; every scan field and search takes it from then on. */
export const dossierBindCode = operation({
  name: 'dossier.bindCode',
  kind: 'act',
  input: z.object({ code: z.string().min(1).max(64), other: line(64).min(1), issuer: line(80).min(1) }),
  answer: z.object({ code: z.string(), bound: dossierCode }),
  refusals: ['unknownCode', 'codeTaken', 'tooManyCodes'],
});

/** Takes a code back that was bound by mistake, or that stands at two dossiers. */
export const dossierUnbindCode = operation({
  name: 'dossier.unbindCode',
  kind: 'act',
  input: z.object({ code: z.string().min(1).max(64), other: line(64).min(1) }),
  answer: z.object({ code: z.string(), other: z.string() }),
  refusals: ['unknownCode', 'notBound'],
});

export const dossierStatus = z.enum(['processing', 'ready', 'handedBack']);
export type DossierStatus = z.infer<typeof dossierStatus>;

/** A dossier in a list. */
export const dossierListed = z.object({
  code: z.string(),
  /** The name in full; numbers of persons stand in no list. */
  owner: z.string().nullable(),
  procedure: z.string(),
  procedureName: z.string(),
  status: dossierStatus,
  dueAt: z.string(),
  receivedAt: z.int(),
  readyAt: z.int().nullable(),
  handedBackAt: z.int().nullable(),
  slot: z.string().nullable(),
  overdue: z.boolean(),
});
export type DossierListed = z.infer<typeof dossierListed>;

/** `overdue`: in work and past its date; it is also `processing`, as people count. */
export const dossierFilter = z.enum(['all', 'ready', 'processing', 'overdue', 'handedBack']);
export type DossierFilter = z.infer<typeof dossierFilter>;

const page = z.object({
  rows: z.array(dossierListed),
  more: z.boolean(),
  /** Given back as `after` it gets the next page; null at the end. */
  next: z.string().nullable(),
});
const rowLimit = z.int().min(1).max(200);
const cursor = z.string().regex(/^[\w.:-]{1,80}$/);

/** By a part of any code, name, telephone or card number, without accents, newest first; empty text: those that came last. */
export const dossierFind = operation({
  name: 'dossier.find',
  kind: 'read',
  input: z.object({ text: z.string().max(200), limit: rowLimit.optional(), filter: dossierFilter.optional(), after: cursor.optional() }),
  answer: page,
});

/** How many match, in the newest thousand; counted apart, so that the rows never wait for it. */
export const dossierCount = operation({
  name: 'dossier.count',
  kind: 'read',
  input: z.object({ text: z.string().max(200) }),
  answer: z.object({
    all: z.int(),
    ready: z.int(),
    processing: z.int(),
    overdue: z.int(),
    handedBack: z.int(),
    /** More match than were counted: `all` is then 1,000. */
    capped: z.boolean(),
  }),
});

/** What waits for somebody's hand, by its date. `unclaimed`: ready for over 30 days. */
export const dossierWork = z.enum(['receivedToday', 'handedBackToday', 'dueToday', 'dueSoon', 'overdue', 'ready', 'unclaimed']);
export type DossierWork = z.infer<typeof dossierWork>;

export const dossierList = operation({
  name: 'dossier.list',
  kind: 'read',
  input: z.object({ work: dossierWork, limit: rowLimit.optional(), after: cursor.optional() }),
  answer: page,
});

/** Shows one number of one person of a dossier; each time is an entry of the journal. */
export const dossierReveal = operation({
  name: 'dossier.reveal',
  kind: 'local',
  input: z.object({ code: z.string().min(1).max(64), field: shownField }),
  answer: z.object({ value: z.string() }),
  refusals: ['unknownCode', 'notHere'],
});

/** One act of a dossier's life. */
export const dossierEventShown = z.object({
  kind: z.string(),
  at: z.int(),
  actor: z.string(),
  actorName: z.string(),
  station: z.string(),
  counter: z.string().nullable(),
  /** What else the act says: a slot, a capacity, which number was shown. */
  about: z.string().nullable(),
  /** Papers that this act put into the queue, and what became of them. */
  papers: z.array(z.object({ document: documentKind, state: z.string(), copy: z.boolean() })),
});
export type DossierEventShown = z.infer<typeof dossierEventShown>;

export const dossierShow = operation({
  name: 'dossier.show',
  kind: 'read',
  input: z.object({ code: z.string().min(1).max(64) }),
  answer: z.object({
    code: z.string(),
    codes: z.array(dossierCode),
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
    run: shownRun,
    components: z.array(handedIn.extend({ name: z.string() })),
    /** Card and telephone numbers are masked here; `dossier.reveal` shows one. */
    owner: party.nullable(),
    submitter: submitter.nullable(),
    handedBack: z
      .object({
        at: z.int(),
        to: z.string().nullable(),
        /** Masked. */
        number: z.string().nullable(),
        capacity,
        evidence: z.object({ number: z.string(), date: z.string() }).nullable(),
        receiptLost: z.boolean(),
        /** What the collector signed when the receipt was lost. */
        declaration: z.string().nullable(),
        by: z.string(),
        counter: z.string().nullable(),
      })
      .nullable(),
    conflicts: z.int(),
    events: z.array(dossierEventShown),
  }),
  refusals: ['unknownCode'],
});
