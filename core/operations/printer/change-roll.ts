import { rollChanged } from '#contract/events/printer.ts';
import { printerChangeRoll } from '#contract/operations/print.ts';
import { refuse } from '#contract/result.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { payloadOf } from '#core/operations/payload-of.ts';
import { printerByName } from '#core/store/printers.ts';

export const changeRoll = acting({
  operation: printerChangeRoll,

  decide(input, look, here) {
    if (printerByName(look.store, here.station, input.printer) === undefined) return refuse('unknownPrinter', { printer: input.printer });
    const event = { kind: 'rollChanged', payload: { printer: input.printer } };
    return decide({ aggregate: { kind: 'printer', id: `${here.station}:${input.printer}` }, event });
  },

  answer: (entries) => ({ printer: payloadOf(entries, rollChanged).printer }),
});
