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
      readonly setAt: number;
      readonly setBy: string;
    };
