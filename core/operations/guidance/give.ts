import { guidanceGiven } from '#contract/events/guidance.ts';
import { guidanceId, printJobId } from '#contract/ids.ts';
import { guidanceGive } from '#contract/operations/guidance.ts';
import { ok, refuse } from '#contract/result.ts';
import { findProcedure } from '#core/domain/catalogue/catalogue.ts';
import { giveGuidance } from '#core/domain/guidance/give-guidance.ts';
import type { Guidance } from '#core/domain/guidance/state.ts';
import { guidanceCode } from '#core/domain/numbering/guidance-code.ts';
import { acting } from '#core/journal/acting.ts';
import { openGuidance } from '#core/operations/guidance/open-guidance.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { printerOfKind } from '#core/operations/print/printer-of-kind.ts';
import { queuePaper } from '#core/operations/print/queue-paper.ts';
import { missingPapersDocument } from '#core/printing/documents/missing-papers.ts';

/** What is missing goes on paper, what was typed goes beside the journal: any station that works on dossiers takes it up again. */
export const give = acting({
  operation: guidanceGive,

  decide(input, look, here) {
    const procedure = findProcedure(here.reference.catalogue, input.procedure);
    if (procedure === undefined) return refuse('unknownProcedure', { procedure: input.procedure });
    const former = input.code === undefined ? null : openGuidance(look, input.code);
    if (former !== null && !former.ok) return former;
    const guidance: Guidance = former?.value ?? { kind: 'absent', id: here.newId() };
    const id = guidanceId.parse(guidance.id);
    const code = guidanceCode(id);
    const given = giveGuidance(guidance, procedure, {
      code,
      components: input.components,
      ticket: input.ticketId ?? null,
      draftPart: here.keepApart({ json: input.draft }),
    });
    if (!given.ok) return given;

    const { office, staff } = here.reference;
    const { owner } = input;
    const lacks = given.value.payload.missing;
    const isThere = (each: (typeof input.components)[number]): boolean =>
      each.originals + each.certified + each.copies > 0 && !lacks.some((lack) => lack.id === each.id);
    const document = missingPapersDocument({
      office: [office.name, office.branch].filter((line) => line !== ''),
      formNumber: office.supplementFormBasis === '' ? null : office.supplementFormBasis,
      code,
      fullName: textOrNull(owner.fullName),
      address: textOrNull(owner.address),
      phone: textOrNull(owner.phone),
      request: procedure.name,
      missing: procedure.components
        .filter(({ id: each }) => lacks.some((lack) => lack.id === each))
        .map(({ name, form, originals, certified, copies }) => ({ name, form: form ?? null, originals, certified, copies })),
      alreadyHere: procedure.components
        .filter(({ id: each }) => input.components.some((given) => given.id === each && isThere(given)))
        .map(({ name }) => name),
      reason: textOrNull(input.reason),
      officer: staff.find((each) => each.id === here.staff)?.name ?? here.actor,
      phoneOfOffice: textOrNull(office.phone),
      givenAt: here.now,
      place: office.place,
      purpose: here.purpose,
    });
    return ok({
      proposals: [
        { aggregate: { kind: 'guidance', id }, event: given.value },
        queuePaper(here, document, {
          title: procedure.id,
          printer: printerOfKind(look, here, 'missing-papers'),
          subject: { kind: 'none', id },
        }),
      ],
    });
  },

  answer(entries) {
    const { code, missing } = payloadOf(entries, guidanceGiven);
    return {
      guidanceId: guidanceId.parse(entryOf(entries, 'guidanceGiven').aggregateId),
      code,
      missing: missing.map(({ id }) => id),
      printJobId: printJobId.parse(entryOf(entries, 'printJobQueued').aggregateId),
    };
  },
});

const textOrNull = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim());
