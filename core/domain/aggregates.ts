import type { AggregateKind } from '#contract/event.ts';
import { businessDayAggregate } from '#core/domain/business-day/aggregate.ts';
import { counterSessionAggregate } from '#core/domain/counter-session/aggregate.ts';
import { dossierAggregate } from '#core/domain/dossier/aggregate.ts';
import { epochAggregate } from '#core/domain/epoch/aggregate.ts';
import type { AnyAggregate } from '#core/domain/fold/aggregate.ts';
import { guidanceAggregate } from '#core/domain/guidance/aggregate.ts';
import { printJobAggregate } from '#core/domain/print-job/aggregate.ts';
import { printerAggregate } from '#core/domain/printer/aggregate.ts';
import { referenceAggregate } from '#core/domain/reference/aggregate.ts';
import { settlementAggregate } from '#core/domain/settlement/aggregate.ts';
import { ticketAggregate } from '#core/domain/ticket/aggregate.ts';

/** The one table through which journal, rebuild, verify and central know what can be folded. */
export const AGGREGATES: Readonly<Record<AggregateKind, AnyAggregate>> = {
  epoch: epochAggregate,
  reference: referenceAggregate,
  businessDay: businessDayAggregate,
  counterSession: counterSessionAggregate,
  ticket: ticketAggregate,
  dossier: dossierAggregate,
  guidance: guidanceAggregate,
  printJob: printJobAggregate,
  printer: printerAggregate,
  settlement: settlementAggregate,
};
