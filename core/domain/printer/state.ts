import type { DocumentKind } from '#contract/events/print-job.ts';
import type { PrinterTarget } from '#contract/events/printer.ts';

/** A printer of a station; its aggregate id is `${station}:${printer}`. */
export type Printer =
  | { readonly kind: 'absent'; readonly id: string }
  | {
      readonly kind: 'set';
      readonly id: string;
      readonly station: string;
      readonly name: string;
      readonly target: PrinterTarget;
      readonly profile: string;
      readonly papers: readonly DocumentKind[] | null;
      readonly fallback: string | null;
      readonly rollMetres: number | null;
      /** Paper used after this tick is of the present roll; null while no roll is counted. */
      readonly rollTick: number | null;
      readonly rollChangedAt: number | null;
      readonly setAt: number;
      readonly setBy: string;
    };
