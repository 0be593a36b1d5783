import { fromHex } from '#contract/bytes.ts';
import { dossierReceived, OWN_ISSUER } from '#contract/events/dossier.ts';
import { dossierId, printJobId } from '#contract/ids.ts';
import { dossierReceive } from '#contract/operations/dossier.ts';
import { ok, refuse } from '#contract/result.ts';
import { localDateAt, yearOf } from '#contract/time.ts';
import { checkComponents } from '#core/domain/dossier/check-components.ts';
import { code128Key } from '#core/domain/numbering/code-128-key.ts';
import { nextDossierCode, registerBook } from '#core/domain/numbering/next-dossier-code.ts';
import { markOfHash } from '#core/domain/numbering/mark.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';
import { acting } from '#core/journal/acting.ts';
import { openGuidance } from '#core/operations/guidance/open-guidance.ts';
import { countLimit } from '#core/operations/dossier/limit.ts';
import { receiptOf } from '#core/operations/dossier/receipt-of.ts';
import { entryOf, payloadOf } from '#core/operations/payload-of.ts';
import { printerOfKind } from '#core/operations/print/printer-of-kind.ts';
import { queuePaperAfter } from '#core/operations/print/queue-paper.ts';
import { numbersFromOf } from '#core/store/epochs.ts';
import { isCodeTaken, lastCodeNumber, lastRegisterNumber } from '#core/store/dossiers.ts';

/** Code, appointment, register line and receipt in one act; the receipt prints the mark of the entry before it. */
export const receive = acting({
  operation: dossierReceive,

  decide(input, look, here) {
    if (here.dateInDoubt !== null) return refuse('dateDoubted', { ...here.dateInDoubt });
    const { office } = here.reference;
    const limit = countLimit(here, input.procedure, input.case, input.agency);
    if (!limit.ok) return limit;
    const { procedure, agency, run } = limit.value;
    const components = checkComponents(procedure.components, input.components);
    if (!components.ok) return components;
    if (input.ticketId !== undefined) {
      const ticket = look.fold(ticketAggregate, input.ticketId);
      if (!ticket.ok) return ticket;
      if (ticket.value.kind === 'absent') return refuse('wrongState', { ticketId: input.ticketId });
    }

    const sheet = input.guidance === undefined ? null : openGuidance(look, input.guidance);
    if (sheet !== null && !sheet.ok) return sheet;
    const receiving = office.agencies.find((each) => each.id === office.receivingAgency);
    if (receiving === undefined) return refuse('unknownAgency', { agency: office.receivingAgency });
    const date = localDateAt(here.now);
    const lost = numbersFromOf(look.store, here, date);
    const code = nextDossierCode({
      agency: agency.code,
      date,
      stationOrdinal: here.ordinal,
      last(stem) {
        const last = lastCodeNumber(look.store, stem, here.station);
        const from = lost?.codes[stem];
        return from === undefined ? last : Math.max(last ?? 0, from - 1);
      },
      isTaken: (made) => isCodeTaken(look.store, made),
    });
    if (!code.ok) return code;
    const book = registerBook(here.ordinal);
    const year = yearOf(date);

    const id = dossierId.parse(here.newId());
    const payload = {
      procedure: procedure.id,
      procedureName: procedure.name,
      catalogue: here.reference.hashes.catalogue,
      competentAgency: { id: agency.id, code: agency.code, name: agency.name },
      receivingUnit: { id: receiving.id, name: receiving.name },
      codes: [{ code: code.value, issuer: OWN_ISSUER }],
      shortKey: code128Key(code.value),
      channel: 'counter' as const,
      receivedAt: here.now,
      run,
      register: { book, year, number: Math.max((lastRegisterNumber(look.store, book, year) ?? 0) + 1, lost?.register ?? 1) },
      components: [...components.value],
      sets: input.sets ?? 1,
      collectAt: office.collectAt,
      ticket: input.ticketId ?? null,
      parts: {
        owner: here.keepApart(input.owner),
        ...(input.submitter === undefined ? {} : { submitter: here.keepApart(input.submitter) }),
        ...(input.note === undefined || input.note === '' ? {} : { note: here.keepApart(input.note) }),
      },
    };
    const paper = (hash: string) => receiptOf(here, payload, procedure, input.owner, input.submitter ?? null, markOfHash(fromHex(hash)));
    return ok({
      proposals: [
        { aggregate: { kind: 'dossier', id }, event: { kind: 'dossierReceived', payload } },
        queuePaperAfter(here, paper, 0, {
          title: code.value,
          printer: printerOfKind(look, here, 'receipt'),
          subject: { kind: 'dossier', id },
        }),
        ...(sheet === null
          ? []
          : [
              {
                aggregate: { kind: 'guidance' as const, id: sheet.value.id },
                event: { kind: 'guidanceUsed', payload: { dossier: id, code: code.value } },
              },
            ]),
      ],
    });
  },

  answer(entries) {
    const { codes, run, register } = payloadOf(entries, dossierReceived);
    return {
      code: codes[0]?.code ?? '',
      dueAt: run.dueAt,
      register: { book: register.book, number: register.number },
      mark: markOfHash(fromHex(entryOf(entries, 'dossierReceived').hash)),
      printJobId: printJobId.parse(entryOf(entries, 'printJobQueued').aggregateId),
    };
  },
});
