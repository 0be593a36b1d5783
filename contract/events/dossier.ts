import { z } from 'zod';
import { type EventOf, eventKind, parts } from '#contract/event.ts';
import { localDate, sha256Hex, ticketId } from '#contract/ids.ts';
import { isPlainText } from '#contract/plain-text.ts';

/** A code of a dossier and who gave it: a dossier may hold several, its own and the provincial system's. */
export const dossierCode = z.object({ code: z.string().min(1).max(64), issuer: z.string() });
export type DossierCode = z.infer<typeof dossierCode>;
/** Who gave a code that this program made. */
export const OWN_ISSUER = 'mot-cua';

/** One run of a deadline as it was counted: which days, which not and why. Later runs are added, none is edited. */
export const deadlineRun = z.object({
  unit: z.enum(['working-day', 'calendar-day', 'working-hour', 'same-day']),
  limit: z.int().nonnegative(),
  /** The moment on the receipt, ms UTC. */
  startedAt: z.int(),
  counted: z.array(localDate),
  skipped: z.array(z.object({ date: localDate, reason: z.string() })),
  /** ISO text with +07:00. */
  dueAt: z.string(),
  /** Article of the law that sets the limit. */
  basis: z.string(),
  /**
   * Only where the agency that decides is elsewhere, so that its clock starts when it has the dossier: the latest day on which it
   * lawfully arrives, from which the printed appointment is counted, and the articles that say so.
   */
  arrival: z.object({ date: localDate, basis: z.string() }).optional(),
});
export type DeadlineRun = z.infer<typeof deadlineRun>;

/** Why a paper is asked for although the office must take data before paper (NĐ 118/2025 Đ4.2a, of NĐ 309/2026). */
export const askedBecause = z.enum(['notInDatabase', 'notRetrievable', 'inaccurate', 'incident']);
export type AskedBecause = z.infer<typeof askedBecause>;

export const MOST_COPIES = 999;
const COPIES_NEED = `số bản là số nguyên từ 0 đến ${MOST_COPIES}`;
/** How many of each kind of paper were handed in; whole numbers from 0 to 999. */
const copies = z.int(COPIES_NEED).min(0, COPIES_NEED).max(MOST_COPIES, COPIES_NEED);
export const handedIn = z.object({
  id: z.string().min(1).max(64),
  originals: copies,
  certified: copies,
  copies,
  asked: askedBecause.optional(),
  /** The database that holds it already: then no paper of it is required. */
  held: z.string().min(1).max(200).refine(isPlainText, 'không được có ký tự điều khiển').optional(),
});
export type HandedIn = z.infer<typeof handedIn>;

export const register = z.object({ book: z.string(), year: z.int(), number: z.int().positive() });
export type Register = z.infer<typeof register>;

/** Received complete: the clock runs, code, register line and receipt exist (NĐ 118/2025 Đ17). */
export const dossierReceived = eventKind({
  aggregate: 'dossier',
  kind: 'dossierReceived',
  version: 1,
  mayIgnore: false,
  payload: z.object({
    procedure: z.string(),
    procedureName: z.string(),
    /** The catalogue's hash: which version of the procedure was applied. */
    catalogue: sha256Hex,
    /** Who decides; the code bears its identifier. Apart from it, where the dossier was received. */
    competentAgency: z.object({ id: z.string(), code: z.string(), name: z.string() }),
    receivingUnit: z.object({ id: z.string(), name: z.string() }),
    codes: z.array(dossierCode).min(1),
    /** What Code 128 on the receipt carries, when not the code itself. */
    shortKey: z.string().regex(/^\d{6,}$/),
    channel: z.enum(['counter', 'post', 'typed-online']),
    receivedAt: z.int(),
    run: deadlineRun,
    register,
    components: z.array(handedIn),
    sets: z.int().positive(),
    collectAt: z.string(),
    ticket: ticketId.nullable(),
    parts: parts('owner', 'submitter', 'note'),
  }),
});

export const resultReady = eventKind({
  aggregate: 'dossier',
  kind: 'resultReady',
  version: 1,
  mayIgnore: false,
  payload: z.object({ slot: z.string().max(32).nullable() }),
});

/** Who collects and in which capacity; the person is a personal part (NĐ 118/2025 Đ6.2b-c, Đ22). */
export const capacity = z.enum(['owner', 'legal-representative', 'authorised', 'hired-service', 'postal']);
export type Capacity = z.infer<typeof capacity>;

export const resultHandedBack = eventKind({
  aggregate: 'dossier',
  kind: 'resultHandedBack',
  version: 1,
  mayIgnore: false,
  payload: z.object({ capacity, receiptLost: z.boolean(), handedBackAt: z.int(), parts: parts('collector') }),
});

/**
 * Another code of the dossier, of another issuer: the provincial system gives its own. An older program that skips it does not find
 * the dossier by that code, and nothing else.
 */
export const codeBound = eventKind({ aggregate: 'dossier', kind: 'codeBound', version: 1, mayIgnore: true, payload: dossierCode });

/** A code that was bound by mistake names the dossier no longer. Its own code can not be taken from it. */
export const codeUnbound = eventKind({ aggregate: 'dossier', kind: 'codeUnbound', version: 1, mayIgnore: true, payload: dossierCode });

/** Numbers of persons that an officer may have shown, one at a time. */
export const SHOWN_FIELDS = ['ownerNumber', 'ownerPhone', 'submitterNumber', 'submitterPhone', 'collectorNumber'] as const;
export const shownField = z.enum(SHOWN_FIELDS);
export type ShownField = z.infer<typeof shownField>;

/** An officer looked at a number that stands masked: who and when is the entry's own; the number is nowhere in it. */
export const personalShown = eventKind({
  aggregate: 'dossier',
  kind: 'personalShown',
  version: 1,
  mayIgnore: true,
  payload: z.object({ field: z.string().max(40) }),
});

export const DOSSIER_EVENTS = [dossierReceived, resultReady, resultHandedBack, codeBound, codeUnbound, personalShown] as const;
export type DossierEvent = EventOf<(typeof DOSSIER_EVENTS)[number]>;
