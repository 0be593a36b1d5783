import type { InputFor } from '#contract/operations/table.ts';
import { ticketId } from '#contract/ids.ts';
import { RECEIVE } from '../messages/papers-vi.ts';
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
import type { Draft } from './draft.ts';
import { countsOf, isThere, missingPapers, type Paper, type Procedure } from './papers.ts';

/** Everything that still stands between a form and its reception. */
export interface Problems {
  readonly owner: OwnerErrors;
  readonly submitter: SubmitterErrors;
  readonly sets: string | undefined;
  readonly note: string | undefined;
  readonly missing: readonly { readonly paper: Paper; readonly n: number }[];
  readonly needsProcedure: boolean;
}

export function problemsOf(draft: Draft, procedure: Procedure | undefined, today: string): Problems {
  return {
    owner: ownerErrors(draft.owner, today),
    submitter: submitterErrors(draft.submitter),
    sets: setsError(draft.sets),
    note: noteError(draft),
    missing: missingPapers(procedure?.components ?? [], draft.counts),
    needsProcedure: procedure === undefined,
  };
}

/** How many typed fields are wrong; the missing name counts only as what is still to be typed. */
export const countOfErrors = ({ owner, submitter, sets, note }: Problems): number =>
  [...Object.values(owner), ...Object.values(submitter), sets, note].filter((error) => error !== undefined).length;

export const isComplete = (problems: Problems): boolean =>
  countOfErrors(problems) === 0 && problems.missing.length === 0 && !problems.needsProcedure;

/** Why F8 does nothing yet, in one sentence; null when the form is complete. */
export function whyIncomplete(problems: Problems, draft: Draft): string | null {
  if (isComplete(problems)) return null;
  const hasName = draft.owner.fullName.trim() !== '';
  const others = countOfErrors(problems) - (hasName || problems.owner.fullName === undefined ? 0 : 1);
  const needs = [
    hasName ? null : RECEIVE.needsName,
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
    owner: {
      kind: owner.kind,
      fullName: owner.fullName.trim(),
      ...text('number', number),
      ...(birthDate !== null && { birthDate }),
      ...(owner.sex !== '' && owner.kind !== 'organisation' && { sex: owner.sex }),
      ...text('address', owner.address),
      ...text('phone', owner.phone),
    },
    ...(submitter !== null && {
      submitter: {
        capacity: submitter.capacity,
        fullName: submitter.fullName.trim(),
        ...text('number', submitter.number),
        ...text('phone', submitter.phone),
        ...text('evidence', submitter.evidence),
      },
    }),
    components: (procedure.components ?? [])
      .filter(({ id }) => isThere(draft.counts, id))
      .map(({ id }) => ({ id, ...countsOf(draft.counts, id) })),
    ...(parsedTicket.success && { ticketId: parsedTicket.data }),
    sets: Number(draft.sets),
    ...text('note', draft.note),
  };
}

function text(key: string, value: string): Readonly<Record<string, string>> {
  const trimmed = value.trim();
  return trimmed === '' ? {} : { [key]: trimmed };
}
