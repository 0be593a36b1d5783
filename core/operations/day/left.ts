import { dayLeft } from '#contract/operations/day.ts';
import { ok } from '#contract/result.ts';
import { reading } from '#core/journal/acting.ts';
import { dayByDate } from '#core/store/business-days.ts';
import { openTickets } from '#core/store/tickets.ts';

/** That a ticket was left unserved follows from the day's closing by query: no event is written on it. */
export const left = reading({
  operation: dayLeft,

  read(input, look, here) {
    const date = input.date ?? here.businessDay;
    if (date === null) return ok({ businessDay: null, isClosed: true, rows: [], serving: 0 });
    const open = openTickets(look.store, date);
    const rows = open.flatMap(({ ticket_id, number, state }) =>
      state === 'waiting' || state === 'called' || state === 'parked' ? [{ ticketId: ticket_id, number, state }] : [],
    );
    return ok({
      businessDay: date,
      isClosed: dayByDate(look.store, date)?.state === 'closed',
      rows,
      serving: open.filter(({ state }) => state === 'serving').length,
    });
  },
});
