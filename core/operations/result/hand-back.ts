import { fromHex } from '#contract/bytes.ts';
import { printJobId } from '#contract/ids.ts';
import { party } from '#contract/operations/dossier.ts';
import { resultHandBack } from '#contract/operations/result.ts';
import { ok, refuse } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { dossierAggregate } from '#core/domain/dossier/aggregate.ts';
import { handBack as decideHandBack } from '#core/domain/dossier/hand-back.ts';
import { type Collector, personalValue } from '#core/domain/dossier/rows.ts';
import { markOfHash } from '#core/domain/numbering/mark.ts';
import { acting } from '#core/journal/acting.ts';
import { entriesOfAggregate } from '#core/journal/entries.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { entryOf } from '#core/operations/payload-of.ts';
import { printerOfKind } from '#core/operations/print/printer-of-kind.ts';
import { queuePaperAfter } from '#core/operations/print/queue-paper.ts';
import { handoverDocument, lostReceiptDeclaration } from '#core/printing/documents/handover.ts';

/** The result leaves, and the paper of its leaving is queued in the same act; it prints the mark of the entry before it. */
export const handBack = acting({
  operation: resultHandBack,

  decide(input, look, here) {
    const [found] = dossiersNamed(look, input.code);
    if (found === undefined) return refuse('unknownCode', { dossier: input.code });
    const dossier = look.fold(dossierAggregate, found.dossier_id);
    if (!dossier.ok) return dossier;
    if (dossier.value.kind === 'absent') return refuse('unknownCode', { dossier: input.code });

    const { received } = dossier.value;
    const owner = personalValue(party, received.parts.owner, look.personal);
    const { capacity, evidence } = input.collector;
    const receiptLost = input.receiptLost ?? false;
    const number = input.collector.number ?? (capacity === 'owner' ? owner?.number : undefined);
    const declaration = receiptLost ? lostReceiptDeclaration(found.code, input.lostReason ?? '') : undefined;
    const collector: Collector = {
      fullName: input.collector.fullName,
      ...(number === undefined || number === '' ? {} : { number }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(declaration === undefined ? {} : { declaration }),
    };
    const today = localDateAt(here.now);
    const handed = decideHandBack(dossier.value, {
      capacity,
      receiptLost,
      at: here.now,
      today,
      evidenceDate: evidence?.date ?? null,
      collectorPart: here.keepApart(collector),
    });
    if (!handed.ok) {
      if (handed.refusal.code !== 'alreadyHandedBack') return handed;
      const before = entriesOfAggregate(look.store, 'dossier', found.dossier_id).find(({ kind }) => kind === 'resultHandedBack');
      return refuse('alreadyHandedBack', { ...handed.refusal, counter: before?.counter ?? null, today });
    }

    const { office, staff } = here.reference;
    const document = (hash: string) =>
      handoverDocument({
        office: [office.name, office.branch].filter((line) => line !== ''),
        code: found.code,
        procedureName: received.procedureName,
        ownerName: owner?.fullName ?? '',
        collector: { fullName: collector.fullName, capacity, phone: null, evidence: evidence ?? null },
        officer: { fullName: staff.find((each) => each.id === here.staff)?.name ?? here.actor, phone: null },
        results: [{ kind: 'Kết quả giải quyết thủ tục', number: null, summary: received.procedureName }],
        originalsReturned: [],
        declaration: declaration ?? null,
        handedBackAt: here.now,
        mark: markOfHash(fromHex(hash)),
        purpose: here.purpose,
      });
    return ok({
      proposals: [
        { aggregate: { kind: 'dossier', id: found.dossier_id }, event: handed.value },
        queuePaperAfter(here, document, 0, {
          title: found.code,
          printer: printerOfKind(look, here, 'handover'),
          subject: { kind: 'dossier', id: found.dossier_id },
        }),
      ],
    });
  },

  answer: (entries, input) => ({
    code: input.code,
    status: 'handedBack' as const,
    mark: markOfHash(fromHex(entryOf(entries, 'resultHandedBack').hash)),
    printJobId: printJobId.parse(entryOf(entries, 'printJobQueued').aggregateId),
  }),
});
