import { PRINTER_EVENTS } from '#contract/events/printer.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';
import { evolve } from '#core/domain/printer/evolve.ts';
import { rows } from '#core/domain/printer/rows.ts';
import type { Printer } from '#core/domain/printer/state.ts';

export const printerAggregate = defineAggregate({
  kind: 'printer',
  events: PRINTER_EVENTS,
  initial: (id): Printer => ({ kind: 'absent', id }),
  evolve,
  rows,
});
