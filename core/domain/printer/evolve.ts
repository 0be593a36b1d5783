import type { PrinterEvent } from '#contract/events/printer.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import type { Printer } from '#core/domain/printer/state.ts';

/** Total. A setting follows the one before it: the last in order holds. */
export const evolve = (printer: Printer, event: PrinterEvent, facts: EntryFacts): Printer => ({
  kind: 'set',
  id: printer.id,
  // The id says whose printer it is; an entry of another station changes where it prints, not whose it is.
  station: printer.id.slice(0, Math.max(printer.id.indexOf(':'), 0)),
  name: event.payload.printer,
  target: event.payload.target,
  profile: event.payload.profile,
  setAt: facts.time,
  setBy: facts.actor,
});
