import { z } from 'zod';
import { askedBecause, capacity, MOST_COPIES } from '#contract/events/dossier.ts';
import { registerLine } from '#contract/operations/dossier.ts';
import { newCommandId } from '../client/command-id.ts';
import { EVIDENCE_KINDS } from '../messages/receive-vi.ts';

/** What an officer has typed of one dossier, as typed: kept at the station while it is typed, and read back after a crash. */

const typed = z.string().max(2000);
const count = z.int().min(0).max(MOST_COPIES);
const counts = z.object({ originals: count, certified: count, copies: count });
export type Counts = z.infer<typeof counts>;
export type PaperKind = keyof Counts;

const ownerFields = z.object({
  kind: z.enum(['citizen', 'foreigner', 'organisation']),
  fullName: typed,
  number: typed,
  birth: typed,
  sex: z.enum(['', 'Nam', 'Nữ']),
  address: typed,
  phone: typed,
  /** Asked, and there is none. */
  hasNoPhone: z.boolean(),
});
export type OwnerFields = z.infer<typeof ownerFields>;

const submitterFields = z.object({
  capacity,
  fullName: typed,
  number: typed,
  phone: typed,
  evidenceKind: typed,
  evidenceNumber: typed,
  evidenceDate: typed,
});
export type SubmitterFields = z.infer<typeof submitterFields>;

/** Whether a paper is asked for, and why, or in which database it is held. */
const source = z.object({ isHeld: z.boolean(), asked: askedBecause, database: typed });
export type Source = z.infer<typeof source>;

const received = z.object({
  code: z.string(),
  dueAt: z.string(),
  register: registerLine,
  mark: z.string(),
  printJobId: z.string(),
  collectAt: z.string(),
  at: z.int(),
});
/** What the answer to a reception said: shown again after a reload, so that nobody receives the same papers twice. */
export type Received = z.infer<typeof received>;

const draft = z.object({
  version: z.literal(2),
  /** The command id of this reception: the same until it is answered, also over a reload. */
  act: z.string(),
  owner: ownerFields,
  /** When the owner was read off a card, and what is to be looked at. */
  card: z.object({ at: z.int(), warnings: z.array(z.string()) }).nullable(),
  submitter: submitterFields.nullable(),
  procedure: z.string().nullable(),
  case: z.string().nullable(),
  /** Who decides, where not the catalogue's agency. */
  agency: z.string().nullable(),
  counts: z.record(z.string(), counts),
  /** Counts that are none, as typed, by the name of their field. */
  wrongCounts: z.record(z.string(), typed),
  sources: z.record(z.string(), source),
  sets: typed,
  note: typed,
  /** Words with which the procedure is looked for. */
  search: typed,
  /** The name of the field that had the focus last: it has it again after a crash. */
  focus: typed.nullable(),
  /** The sheet that said what is missing: the one that brought this draft, or that was printed of it. */
  guidance: z.object({ code: z.string(), printJobId: z.string().nullable() }).nullable(),
  received: received.nullable(),
});
export type Draft = z.infer<typeof draft>;

export const NOTHING: Counts = { originals: 0, certified: 0, copies: 0 };

export const emptyOwner: OwnerFields = {
  kind: 'citizen',
  fullName: '',
  number: '',
  birth: '',
  sex: '',
  address: '',
  phone: '',
  hasNoPhone: false,
};
export const emptySubmitter: SubmitterFields = {
  capacity: 'authorised',
  fullName: '',
  number: '',
  phone: '',
  evidenceKind: EVIDENCE_KINDS.authorised,
  evidenceNumber: '',
  evidenceDate: '',
};
/** Of a paper of which nobody said anything: the databases do not have it. */
export const usualSource: Source = { isHeld: false, asked: 'notInDatabase', database: '' };

export const emptyDraft = (): Draft => ({
  version: 2,
  act: newCommandId(),
  owner: emptyOwner,
  card: null,
  submitter: null,
  procedure: null,
  case: null,
  agency: null,
  counts: {},
  wrongCounts: {},
  sources: {},
  sets: '1',
  note: '',
  search: '',
  focus: null,
  guidance: null,
  received: null,
});

/** The draft of a stored text; a new one where the text is none or of another program version. */
export function readDraft(json: string | null): Draft {
  if (json === null) return emptyDraft();
  try {
    const parsed = draft.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : emptyDraft();
  } catch {
    return emptyDraft();
  }
}

/** True once something was typed or read: then there is something to lose. */
export const isStarted = ({ owner, submitter, procedure, note, received: done }: Draft): boolean =>
  done === null &&
  (procedure !== null ||
    submitter !== null ||
    note !== '' ||
    Object.values({ ...owner, kind: '' }).some((value) => value !== '' && value !== false));

/** What lay under a guidance sheet, taken up again: an act of its own, the sheet remembered, the papers to be looked at first. */
export const takenUp = (json: string | null, code: string): Draft => ({
  ...readDraft(json),
  act: newCommandId(),
  focus: null,
  received: null,
  guidance: { code, printJobId: null },
});

/** The next dossier of the same person: person kept, procedure empty. */
export const another = ({ owner, card, submitter }: Draft): Draft => ({ ...emptyDraft(), owner, card, submitter });
