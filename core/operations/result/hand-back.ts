import { fromHex } from '#contract/bytes.ts';
import { printJobId } from '#contract/ids.ts';
import { party } from '#contract/operations/dossier.ts';
import { resultHandBack } from '#contract/operations/result.ts';
import { ok, refuse } from '#contract/result.ts';
import { dossierAggregate } from '#core/domain/dossier/aggregate.ts';
import { handBack as decideHandBack } from '#core/domain/dossier/hand-back.ts';
import { personalValue } from '#core/domain/dossier/rows.ts';
import { markOfHash } from '#core/domain/numbering/mark.ts';
import { acting } from '#core/journal/acting.ts';
import { dossiersNamed } from '#core/operations/dossier/find-by-code.ts';
import { entryOf } from '#core/operations/payload-of.ts';
import { printerOfKind } from '#core/operations/print/printer-of-kind.ts';
import { queuePaperAfter } from '#core/operations/print/queue-paper.ts';
import { handoverDocument } from '#core/printing/documents/handover.ts';

export const handBack = acting({
  operation: resultHandBack,

  decide(input, look, here) {
    const [found] = dossiersNamed(look, input.code);
    if (found === undefined) return refuse('unknownCode', { dossier: input.code });
    const dossier = look.fold(dossierAggregate, found.dossier_id);
    if (!dossier.ok) return dossier;
    const receiptLost = input.receiptLost ?? false;
    const { capacity, ...person } = input.collector;
    const handed = decideHandBack(dossier.value, { capacity, receiptLost, at: here.now, collectorPart: here.keepApart(person) });
    if (!handed.ok) return handed;
    if (dossier.value.kind === 'absent') return refuse('unknownCode', { dossier: input.code });

    const { received } = dossier.value;
    const owner = personalValue(party, received.parts.owner, look.personal);
    const { office, staff } = here.reference;
    const document = (hash: string) =>
      handoverDocument({
        office: [office.name, office.branch].filter((line) => line !== ''),
        code: found.code,
        procedureName: received.procedureName,
        ownerName: owner?.fullName ?? '',
        collector: { fullName: person.fullName, capacity, phone: null },
        officer: { fullName: staff.find((each) => each.id === here.staff)?.name ?? here.actor, phone: null },
        results: [{ kind: 'Kết quả giải quyết thủ tục', number: null, summary: received.procedureName }],
        originalsReturned: [],
        receiptLost,
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
