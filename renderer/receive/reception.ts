import type { InputFor } from '#contract/operations/table.ts';
import { ticketId } from '#contract/ids.ts';
import { FIELD_ERRORS, RECEIVE } from '../messages/papers-vi.ts';
import { SOURCE } from '../messages/receive-vi.ts';
import {
  bareNumber,
  noteError,
  type OwnerErrors,
  ownerErrors,
  readDate,
  type SubmitterErrors,
  setsError,
  submitterErrors,
} from './check-fields.ts';
import type { Draft, SubmitterFields } from './draft.ts';
import { handedInOf, missingPapers, type Paper, type Procedure, sourceOf } from './papers.ts';

/** Everything that still stands between a form and its reception. */
export interface Problems {
  readonly owner: OwnerErrors;
  readonly submitter: SubmitterErrors;
  readonly sets: string | undefined;
  readonly note: string | undefined;
  /** Of counts that are none, by the name of their field. */
  readonly counts: Readonly<Record<string, string>>;
  /** Papers that are said to be held in a database that is not named, by id. */
  readonly sources: Readonly<Record<string, string>>;
  /** An organisation does not come itself: who submits for it? */
  readonly needsSubmitter: boolean;
  readonly missing: readonly { readonly paper: Paper; readonly n: number }[];
  readonly needsProcedure: boolean;
}

export function problemsOf(draft: Draft, procedure: Procedure | undefined, today: string): Problems {
  return {
    owner: ownerErrors(draft.owner, today),
    submitter: submitterErrors(draft.submitter, today),
    sets: setsError(draft.sets),
    note: noteError(draft),
    counts: Object.fromEntries(Object.entries(draft.wrongCounts).map(([name, typed]) => [name, SOURCE.countBad(typed)])),
    sources: Object.fromEntries(
      (procedure?.components ?? [])
        .filter(({ id }) => sourceOf(draft.sources, id).isHeld && sourceOf(draft.sources, id).database.trim() === '')
        .map(({ id }) => [id, SOURCE.databaseMissing]),
    ),
    needsSubmitter: draft.owner.kind === 'organisation' && draft.submitter === null,
    missing: missingPapers(procedure?.components ?? [], draft),
    needsProcedure: procedure === undefined,
  };
}

/** How many typed fields are wrong; the missing name counts only as what is still to be typed. */
export const countOfErrors = ({ owner, submitter, sets, note, counts, sources }: Problems): number =>
  [...Object.values(owner), ...Object.values(submitter), ...Object.values(counts), ...Object.values(sources), sets, note].filter(
    (error) => error !== undefined,
  ).length;

export const isComplete = (problems: Problems): boolean =>
  countOfErrors(problems) === 0 && problems.missing.length === 0 && !problems.needsProcedure && !problems.needsSubmitter;

/** Why F8 does nothing yet, in one sentence; null when the form is complete. */
export function whyIncomplete(problems: Problems, draft: Draft): string | null {
  if (isComplete(problems)) return null;
  const hasName = draft.owner.fullName.trim() !== '';
  const isPhoneToSay = problems.owner.phone === FIELD_ERRORS.phoneMissing;
  const others = countOfErrors(problems) - (hasName || problems.owner.fullName === undefined ? 0 : 1) - (isPhoneToSay ? 1 : 0);
  const needs = [
    hasName ? null : RECEIVE.needsName,
    isPhoneToSay ? RECEIVE.needsPhone : null,
    problems.needsSubmitter ? RECEIVE.needsSubmitter : null,
    problems.needsProcedure ? RECEIVE.needsProcedure : null,
    problems.missing.length > 0 ? RECEIVE.needsPapers(problems.missing.map(({ n }) => n).join(', ')) : null,
    others > 0 ? RECEIVE.needsMending : null,
  ].filter((need) => need !== null);
  return RECEIVE.openWhen(needs.length < 2 ? needs.join() : `${needs.slice(0, -1).join(', ')} và ${needs.at(-1)}`);
}

/** The input of `dossier.receive` of a complete form. Empty fields are left out, not sent as empty texts. */
export function receptionOf(draft: Draft, procedure: Procedure, ticket: string | null): InputFor<'dossier.receive'> {
  const { owner, submitter } = draft;
  const number = owner.kind === 'citizen' ? bareNumber(owner.number) : owner.number.trim();
  const birthDate = owner.kind === 'organisation' ? null : readDate(owner.birth);
  const parsedTicket = ticketId.safeParse(ticket);
  return {
    procedure: procedure.id,
    ...(draft.case !== null && { case: draft.case }),
    ...(draft.agency !== null && { agency: draft.agency }),
    owner: {
      kind: owner.kind,
      fullName: owner.fullName.trim(),
      ...text('number', number),
      ...(birthDate !== null && { birthDate }),
      ...(owner.sex !== '' && owner.kind !== 'organisation' && { sex: owner.sex }),
      ...text('address', owner.address),
      ...(owner.hasNoPhone ? { hasNoPhone: true as const } : text('phone', owner.phone)),
    },
    ...(submitter !== null && {
      submitter: {
        capacity: submitter.capacity,
        fullName: submitter.fullName.trim(),
        ...text('number', submitter.number),
        ...text('phone', submitter.phone),
        ...evidenceOf(submitter),
      },
    }),
    components: handedInOf(procedure.components ?? [], draft),
    ...(draft.guidance !== null && { guidance: draft.guidance.code }),
    ...(parsedTicket.success && { ticketId: parsedTicket.data }),
    sets: Number(draft.sets),
    ...text('note', draft.note),
  };
}

/** The input of `guidance.give`: what is there, so that the station says what is not, and all that was typed. */
export function guidanceOf(draft: Draft, procedure: Procedure, ticket: string | null): InputFor<'guidance.give'> {
  const { owner } = draft;
  const parsedTicket = ticketId.safeParse(ticket);
  const isRight = (error: string | undefined): boolean => error === undefined;
  const errors = ownerErrors(owner, '9999-12-31');
  return {
    procedure: procedure.id,
    // What is not right yet is not printed; it stays in the draft.
    owner: {
      ...(isRight(errors.fullName) ? text('fullName', owner.fullName) : {}),
      ...(isRight(errors.address) ? text('address', owner.address) : {}),
      ...(isRight(errors.phone) && !owner.hasNoPhone ? text('phone', owner.phone) : {}),
    },
    components: handedInOf(procedure.components ?? [], draft).filter((each) => !('held' in each) || each.held !== ''),
    draft: JSON.stringify(draft),
    ...(noteError(draft) === undefined && draft.note.trim() !== '' ? { reason: draft.note.trim().slice(0, 500) } : {}),
    ...(parsedTicket.success && { ticketId: parsedTicket.data }),
    ...(draft.guidance !== null && { code: draft.guidance.code }),
  };
}

function evidenceOf(submitter: SubmitterFields) {
  const kind = submitter.evidenceKind.trim();
  if (kind === '' || submitter.capacity === 'owner') return {};
  const date = readDate(submitter.evidenceDate);
  return { evidence: { kind, ...text('number', submitter.evidenceNumber), ...(date !== null && { date }) } };
}

function text(key: string, value: string): Readonly<Record<string, string>> {
  const trimmed = value.trim();
  return trimmed === '' ? {} : { [key]: trimmed };
}
