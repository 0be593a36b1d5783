import { z } from 'zod';
import { type DocumentKind, documentKind } from '#contract/events/print-job.ts';
import { type PrinterTarget, printerTarget } from '#contract/events/printer.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

const printerRow = z.object({
  name: z.string(),
  target: z.string(),
  profile: z.string(),
  papers: z.string().nullable(),
  fallback: z.string().nullable(),
  roll_metres: z.number().nullable(),
  roll_tick: z.number().nullable(),
  roll_changed_at: z.number().nullable(),
});

export interface PrinterStored {
  readonly name: string;
  readonly target: PrinterTarget;
  readonly profile: string;
  /** What a person gave it to print; null: what its name says. */
  readonly papers: readonly DocumentKind[] | null;
  readonly fallback: string | null;
  readonly rollMetres: number | null;
  /** Paper used after this tick is of the present roll. */
  readonly rollTick: number | null;
  readonly rollChangedAt: number | null;
}

const stored = (row: z.infer<typeof printerRow>): PrinterStored => ({
  name: row.name,
  target: printerTarget.parse(parseJson(row.target)),
  profile: row.profile,
  papers: row.papers === null ? null : z.array(documentKind).parse(parseJson(row.papers)),
  fallback: row.fallback,
  rollMetres: row.roll_metres,
  rollTick: row.roll_tick,
  rollChangedAt: row.roll_changed_at,
});

/** This station's printers. */
export const printersOf = (store: ReadStore, station: string): PrinterStored[] =>
  store
    .all(
      sql`select name, target, profile, papers, fallback, roll_metres, roll_tick, roll_changed_at
        from printers where station = ${station} order by name`,
      printerRow,
    )
    .map(stored);

export const printerByName = (store: ReadStore, station: string, name: string): PrinterStored | undefined =>
  printersOf(store, station).find((printer) => printer.name === name);
