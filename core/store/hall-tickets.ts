import { z } from 'zod';
import { counterNumber, seriesId } from '#contract/ids.ts';
import { ticketState } from '#contract/operations/queue.ts';
import type { DayTicket } from '#core/domain/hall/hall-value.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

const row = z
  .object({
    number: z.string(),
    series: seriesId,
    state: ticketState,
    is_priority: z.number(),
    counter: counterNumber.nullable(),
    taken_at: z.number(),
    called_at: z.number().nullable(),
    since: z.number().nullable(),
  })
  .transform(
    (ticket): DayTicket => ({
      number: ticket.number,
      series: ticket.series,
      state: ticket.state,
      priority: ticket.is_priority === 1,
      counter: ticket.counter,
      takenAt: ticket.taken_at,
      calledAt: ticket.called_at,
      since: ticket.since,
    }),
  );

/** Every ticket of a day, finished ones too. */
export const ticketsOfDay = (store: ReadStore, day: string): DayTicket[] =>
  store.all(
    sql`select number, series, state, is_priority, counter, taken_at, called_at, since from tickets where business_day = ${day}`,
    row,
  );
