import { z } from 'zod';
import { type PrinterTarget, printerTarget } from '#contract/events/printer.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

const printerRow = z.object({ name: z.string(), target: z.string(), profile: z.string() });

export interface PrinterStored {
  readonly name: string;
  readonly target: PrinterTarget;
  readonly profile: string;
}

/** This station's printers. */
export const printersOf = (store: ReadStore, station: string): PrinterStored[] =>
  store
    .all(sql`select name, target, profile from printers where station = ${station} order by name`, printerRow)
    .map((row) => ({ name: row.name, target: printerTarget.parse(parseJson(row.target)), profile: row.profile }));

export const printerByName = (store: ReadStore, station: string, name: string): PrinterStored | undefined =>
  printersOf(store, station).find((printer) => printer.name === name);
