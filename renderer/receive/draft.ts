import { z } from 'zod';
import { capacity } from '#contract/events/dossier.ts';
import { registerLine } from '#contract/operations/dossier.ts';
import { newCommandId } from '../client/command-id.ts';

/** What an officer has typed of one dossier, as typed: kept at the station while it is typed, and read back after a crash. */

const typed = z.string().max(2000);
const count = z.int().min(0).max(99);
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
});
export type OwnerFields = z.infer<typeof ownerFields>;

const submitterFields = z.object({ capacity, fullName: typed, number: typed, phone: typed, evidence: typed });
export type SubmitterFields = z.infer<typeof submitterFields>;

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
  version: z.literal(1),
  /** The command id of this reception: the same until it is answered, also over a reload. */
  act: z.string(),
  owner: ownerFields,
  /** When the owner was read off a card, and what is to be looked at. */
  card: z.object({ at: z.int(), warnings: z.array(z.string()) }).nullable(),
  submitter: submitterFields.nullable(),
  procedure: z.string().nullable(),
  case: z.string().nullable(),
  counts: z.record(z.string(), counts),
  sets: typed,
  note: typed,
  received: received.nullable(),
});
export type Draft = z.infer<typeof draft>;

export const NOTHING: Counts = { originals: 0, certified: 0, copies: 0 };

export const emptyOwner: OwnerFields = { kind: 'citizen', fullName: '', number: '', birth: '', sex: '', address: '', phone: '' };
export const emptySubmitter: SubmitterFields = { capacity: 'authorised', fullName: '', number: '', phone: '', evidence: '' };

export const emptyDraft = (): Draft => ({
  version: 1,
  act: newCommandId(),
  owner: emptyOwner,
  card: null,
  submitter: null,
  procedure: null,
  case: null,
  counts: {},
  sets: '1',
  note: '',
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
  (procedure !== null || submitter !== null || note !== '' || Object.values({ ...owner, kind: '' }).some((text) => text !== ''));

/** The next dossier of the same person: person kept, procedure empty. */
export const another = ({ owner, card, submitter }: Draft): Draft => ({ ...emptyDraft(), owner, card, submitter });
