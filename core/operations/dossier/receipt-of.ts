import type { EventOf } from '#contract/event.ts';
import type { dossierReceived } from '#contract/events/dossier.ts';
import type { Party, Submitter } from '#contract/operations/dossier.ts';
import type { PrintDocument } from '#contract/print-document.ts';
import { parseIso } from '#contract/time.ts';
import type { Procedure } from '#core/domain/catalogue/catalogue.ts';
import type { Here } from '#core/journal/acting.ts';
import { limitInWords } from '#core/operations/dossier/limit.ts';
import { receiptDocument } from '#core/printing/documents/receipt.ts';

/** The receipt of a dossier, filled from what its event says (Mẫu 01). */
export function receiptOf(
  here: Here,
  received: EventOf<typeof dossierReceived>['payload'],
  procedure: Procedure,
  owner: Party,
  submitter: Submitter | null,
  mark: string,
): PrintDocument {
  const { office, calendar } = here.reference;
  return receiptDocument({
    office: [office.name, office.branch].filter((line) => line !== ''),
    formNumber: office.formBasis === '' ? null : office.formBasis,
    documentNumber: null,
    counterpart: 2,
    code: received.codes[0]?.code ?? '',
    shortKey: received.shortKey,
    competentAgency: received.competentAgency.name,
    ownerName: owner.fullName,
    ownerAddress: textOrNull(owner.address),
    submitter: submitter === null || submitter.capacity === 'owner' ? null : { fullName: submitter.fullName, capacity: submitter.capacity },
    phone: owner.hasNoPhone === true ? 'không có' : textOrNull(owner.phone),
    email: textOrNull(owner.email),
    request: received.procedureName,
    components: received.components.map((given) => ({
      name: procedure.components.find(({ id }) => id === given.id)?.name ?? given.id,
      originals: given.originals,
      certified: given.certified,
      copies: given.copies,
      isHeld: given.held !== undefined,
    })),
    sets: received.sets,
    limit: limitInWords(received.run.unit, received.run.limit),
    receivedAt: received.receivedAt,
    arrivalDate: received.run.arrival?.date ?? null,
    dueAt: parseIso(received.run.dueAt) ?? received.receivedAt,
    collectAt: received.collectAt,
    collectAddress: office.address,
    collectHours: calendar.hours.map(([from, to]) => `${from} - ${to}`).join(' và '),
    bring: ['Giấy này', 'Thẻ căn cước', 'Giấy ủy quyền, nếu đi thay'],
    register: { book: received.register.book, number: received.register.number },
    mark,
    enquiry: office.phone === '' ? null : `Hỏi tình trạng hồ sơ: ${office.phone}.`,
    purpose: here.purpose,
  });
}

const textOrNull = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
