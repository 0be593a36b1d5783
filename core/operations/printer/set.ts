import { printerSet as printerSetEvent } from '#contract/events/printer.ts';
import { printerSet } from '#contract/operations/print.ts';
import { setPrinter } from '#core/domain/printer/set-printer.ts';
import { acting, decide } from '#core/journal/acting.ts';
import { payloadOf } from '#core/operations/payload-of.ts';
import { PROFILE_NAMES } from '#core/printing/profiles.ts';

export const set = acting({
  operation: printerSet,

  decide(input, _look, here) {
    const target =
      input.transport === 'tcp' ? { transport: 'tcp' as const, host: input.host, port: input.port } : { transport: 'virtual' as const };
    const decided = setPrinter({ printer: input.printer, target, profile: input.profile }, PROFILE_NAMES);
    return decided.ok ? decide({ aggregate: { kind: 'printer', id: `${here.station}:${input.printer}` }, event: decided.value }) : decided;
  },

  answer: (entries) => ({ printer: payloadOf(entries, printerSetEvent).printer }),
});
