import { businessDayClosed, businessDayConfirmed, businessDayOpened } from '#contract/events/business-day.ts';
import { evolve } from '#core/domain/business-day/evolve.ts';
import { rows } from '#core/domain/business-day/rows.ts';
import type { BusinessDay } from '#core/domain/business-day/state.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';

export const businessDayAggregate = defineAggregate({
  kind: 'businessDay',
  events: [businessDayOpened, businessDayConfirmed, businessDayClosed],
  initial: (id): BusinessDay => ({ kind: 'absent', id }),
  evolve,
  rows,
});
