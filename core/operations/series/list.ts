import { seriesList } from '#contract/operations/office.ts';
import { refusalMessage } from '#contract/refusals.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';
import { noNumber } from '#core/domain/ticket/take-ticket.ts';
import { hallToday, seriesToday } from '#core/operations/ticket/series-today.ts';

export const list = reading({
  operation: seriesList,
  read(_input, look, here) {
    const hall = hallToday(look, here);
    const rows = here.reference.office.series.map((series) => {
      const today = seriesToday(look, here, series, hall);
      const refused = noNumber(today);
      return {
        id: series.id,
        name: series.name,
        hint: series.hint,
        nameEn: series.nameEn,
        hintEn: series.hintEn,
        waiting: today.waiting,
        isOpen: refused === null,
        closedBecause: refused === null ? null : refusalMessage(refused.code, refused),
        wait: today.wait,
        closed: refused === null ? null : (today.closed ?? { why: 'limitReached' as const, ...today.opensNext }),
      };
    });
    return ok({ rows });
  },
});
