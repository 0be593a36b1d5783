import { printJobId } from '#contract/ids.ts';
import { procedurePrintGuide } from '#contract/operations/office.ts';
import { refuse } from '#contract/result.ts';
import { findProcedure } from '#core/domain/catalogue/catalogue.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { entryOf } from '#core/operations/payload-of.ts';
import { printerOfKind } from '#core/operations/print/printer-of-kind.ts';
import { queuePaper } from '#core/operations/print/queue-paper.ts';
import { guideDocument } from '#core/printing/documents/guide.ts';
import { printerFigures } from '#core/store/print-jobs.ts';

/** Tickets come first: a printer that already has so many papers before it takes no lists. */
const MOST_WAITING = 5;

export const printGuide = acting({
  operation: procedurePrintGuide,

  decide(input, look, here) {
    const { office, catalogue } = here.reference;
    const procedure = findProcedure(catalogue, input.procedure);
    if (procedure === undefined) return refuse('unknownProcedure', { procedure: input.procedure });
    const printer = printerOfKind(look, here, 'guide');
    const figures = printerFigures(look.store, here.station).find((each) => each.printer === printer);
    if (figures !== undefined && (figures.trouble !== null || figures.waiting >= MOST_WAITING)) return refuse('printerWaits');
    const document = guideDocument({
      office: [office.name, office.branch].filter((line) => line !== ''),
      procedure,
      agencyName: office.agencies.find(({ id }) => id === procedure.agency)?.name ?? procedure.agency,
      phone: office.phone,
      printedAt: here.now,
      purpose: here.purpose,
    });
    return decide(queuePaper(here, document, { title: procedure.id, printer, subject: { kind: 'none', id: procedure.id } }));
  },

  answer: (entries) => ({ printJobId: printJobId.parse(entryOf(entries, 'printJobQueued').aggregateId) }),
});
