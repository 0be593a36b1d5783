import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import type { Printer } from '#core/domain/printer/state.ts';

export function rows(printer: Printer): RowsByTable {
  if (printer.kind === 'absent') return { printers: [] };
  const row = {
    printer_id: printer.id,
    station: printer.station,
    name: printer.name,
    target: JSON.stringify(printer.target),
    profile: printer.profile,
    papers: printer.papers === null ? null : JSON.stringify(printer.papers),
    fallback: printer.fallback,
    roll_metres: printer.rollMetres,
    roll_tick: printer.rollTick,
    roll_changed_at: printer.rollChangedAt,
    set_at: printer.setAt,
    set_by: printer.setBy,
  };
  return { printers: [row] };
}
