import { printJobId } from '#contract/ids.ts';
import { printerTest } from '#contract/operations/printer-setup.ts';
import { refuse } from '#contract/result.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { entryOf } from '#core/operations/payload-of.ts';
import { queuePaper } from '#core/operations/print/queue-paper.ts';
import { testPageDocument } from '#core/printing/documents/test-page.ts';
import { findProfile } from '#core/printing/profiles.ts';
import { printerByName } from '#core/store/printers.ts';

export const test = acting({
  operation: printerTest,

  decide(input, look, here) {
    const printer = printerByName(look.store, here.station, input.printer);
    if (printer === undefined) return refuse('unknownPrinter', { printer: input.printer });
    const { target, name } = printer;
    const profile = findProfile(printer.profile);
    if (!profile.ok) return profile;
    const page = testPageDocument({
      office: [here.reference.office.name, here.reference.office.branch].filter((line) => line !== ''),
      printer: name,
      profile: profile.value,
      place: target.transport === 'tcp' ? `${target.host}:${target.port}` : 'máy in ảo',
      printedAt: here.now,
      purpose: here.purpose,
    });
    return decide(queuePaper(here, page, { title: page.title, printer: name, subject: { kind: 'none', id: '' } }));
  },

  answer: (entries) => ({ printJobId: printJobId.parse(entryOf(entries, 'printJobQueued').aggregateId) }),
});
