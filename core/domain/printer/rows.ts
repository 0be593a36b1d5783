import { z } from 'zod';
import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import type { Printer } from '#core/domain/printer/state.ts';

export const printerRow = z.object({
  printer_id: z.string(),
  station: z.string(),
  name: z.string(),
  /** JSON of `printerTarget`. */
  target: z.string(),
  profile: z.string(),
  set_at: z.int(),
  set_by: z.string(),
});
export type PrinterRow = z.infer<typeof printerRow>;

export function rows(printer: Printer): RowsByTable {
  if (printer.kind === 'absent') return { printers: [] };
  const row: PrinterRow = {
    printer_id: printer.id,
    station: printer.station,
    name: printer.name,
    target: JSON.stringify(printer.target),
    profile: printer.profile,
    set_at: printer.setAt,
    set_by: printer.setBy,
  };
  return { printers: [row] };
}
