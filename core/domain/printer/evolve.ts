import type { PrinterEvent } from '#contract/events/printer.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { EntryFacts } from '#core/domain/fold/aggregate.ts';
import type { Printer } from '#core/domain/printer/state.ts';

/** Total. A setting follows the one before it: the last in order holds. A roll stays in whatever else is set. */
export function evolve(printer: Printer, event: PrinterEvent, facts: EntryFacts): Printer {
  switch (event.kind) {
    case 'printerSet': {
      const { payload } = event;
      const before = printer.kind === 'set' ? printer : { rollTick: null, rollChangedAt: null };
      return {
        kind: 'set',
        id: printer.id,
        // The id says whose printer it is; an entry of another station changes where it prints, not whose it is.
        station: printer.id.slice(0, Math.max(printer.id.indexOf(':'), 0)),
        name: payload.printer,
        target: payload.target,
        profile: payload.profile,
        papers: payload.papers,
        fallback: payload.fallback,
        rollMetres: payload.rollMetres,
        // Who begins to count takes the roll in it for a full one.
        rollTick: payload.rollMetres === null ? before.rollTick : (before.rollTick ?? facts.tick),
        rollChangedAt: before.rollChangedAt,
        setAt: facts.time,
        setBy: facts.actor,
      };
    }

    case 'rollChanged':
      if (printer.kind === 'absent') return printer;
      return { ...printer, rollTick: facts.tick, rollChangedAt: facts.time };

    default:
      return unreachable(event);
  }
}
