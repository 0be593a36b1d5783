import { businessDayConfirmed, businessDayOpened } from '#contract/events/business-day.ts';
import { dayOpen } from '#contract/operations/day.ts';
import { ok } from '#contract/result.ts';
import { localDateAt } from '#contract/time.ts';
import { acting } from '#core/journal/acting.ts';
import { ensureDay } from '#core/operations/day/ensure-day.ts';

export const open = acting({
  operation: dayOpen,

  decide(input, look, here) {
    const date = input.date ?? localDateAt(here.now);
    const ensured = ensureDay(look, here, date, 'officer');
    if (!ensured.ok) return ensured;
    return ok({ proposals: ensured.value.proposals, businessDay: date, ...(date === localDateAt(here.now) ? { vouchesDate: true } : {}) });
  },

  answer(entries) {
    const last = entries.at(-1);
    const read = last?.kind === 'businessDayConfirmed' ? businessDayConfirmed : businessDayOpened;
    return { businessDay: read.payload.parse(JSON.parse(last?.payload ?? '')).date, unserved: 0 };
  },
});
