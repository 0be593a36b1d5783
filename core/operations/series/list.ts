import { seriesList } from '#contract/operations/office.ts';
import { refusalMessage } from '#contract/refusals.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';
import { seriesToday } from '#core/operations/ticket/series-today.ts';
import { waitingBySeries } from '#core/store/tickets.ts';

export const list = reading({
  operation: seriesList,
  read(_input, look, here) {
    const waiting = here.businessDay === null ? new Map<string, number>() : waitingBySeries(look.store, here.businessDay);
    const rows = here.reference.office.series.map((series) => {
      const today = seriesToday(look, here, series);
      return {
        id: series.id,
        name: series.name,
        hint: series.hint,
        nameEn: series.nameEn,
        hintEn: series.hintEn,
        waiting: waiting.get(series.id) ?? 0,
        isOpen: today.closed === null,
        closedBecause: today.closed === null ? null : refusalMessage('closed', today.closed),
      };
    });
    return ok({ rows });
  },
});
