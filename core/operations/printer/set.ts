import { printerSet as printerSetEvent } from '#contract/events/printer.ts';
import { printerSet } from '#contract/operations/print.ts';
import { setPrinter } from '#core/domain/printer/set-printer.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { payloadOf } from '#core/operations/payload-of.ts';
import { PROFILE_NAMES } from '#core/printing/profiles.ts';
import { printersOf } from '#core/store/printers.ts';

export const set = acting({
  operation: printerSet,

  decide(input, look, here) {
    const target =
      input.transport === 'tcp' ? { transport: 'tcp' as const, host: input.host, port: input.port } : { transport: 'virtual' as const };
    const printers = printersOf(look.store, here.station);
    const before = printers.find(({ name }) => name === input.printer);
    const {
      papers = before?.papers ?? null,
      fallback = before?.fallback ?? null,
      rollMetres = before?.rollMetres ?? null,
      printer,
      profile,
    } = input;
    const decided = setPrinter(
      { printer, target, profile, papers: papers === null ? null : [...papers], fallback, rollMetres },
      { profiles: PROFILE_NAMES, printers: printers.map(({ name }) => name) },
    );
    return decided.ok ? decide({ aggregate: { kind: 'printer', id: `${here.station}:${printer}` }, event: decided.value }) : decided;
  },

  answer: (entries) => ({ printer: payloadOf(entries, printerSetEvent).printer }),
});
