import { z } from 'zod';
import { counterNumber, seriesId, ticketId } from '#contract/ids.ts';
import { ticketState } from '#contract/operations/queue.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

export const ticketRow = z.object({
  ticket_id: ticketId,
  business_day: z.string(),
  series: seriesId,
  number: z.string(),
  code: z.string(),
  state: ticketState,
  is_priority: z.number(),
  holder_station: z.string(),
  holder_epoch: z.string(),
  counter: counterNumber.nullable(),
  wanted_counter: counterNumber.nullable(),
  taken_at: z.number(),
  called_at: z.number().nullable(),
  called_times: z.number(),
  called_counter: counterNumber.nullable(),
  turn_tick: z.number().nullable(),
  since: z.number().nullable(),
  waiting_before: z.number(),
  back_after: z.number().nullable(),
  back_tick: z.number().nullable(),
  station: z.string(),
});
export type TicketRow = z.infer<typeof ticketRow>;

/** Tickets of a day that are not finished. */
export const openTickets = (store: ReadStore, day: string): TicketRow[] =>
  store.all(
    sql`select ticket_id, business_day, series, number, code, state, is_priority, holder_station, holder_epoch, counter, wanted_counter, taken_at,
      called_at, called_times, called_counter, turn_tick, since, waiting_before, back_after, back_tick, station
    from tickets where business_day = ${day} and state <> 'finished' order by taken_at, ticket_id`,
    ticketRow,
  );

/** The last calls of a day, newest first, finished ones too; who waits again stands called nowhere. Ticks tell which was later, not clocks. */
export const lastCalls = (store: ReadStore, day: string, limit: number): TicketRow[] =>
  store.all(
    sql`select ticket_id, business_day, series, number, code, state, is_priority, holder_station, holder_epoch, counter, wanted_counter, taken_at,
      called_at, called_times, called_counter, turn_tick, since, waiting_before, back_after, back_tick, station
    from tickets where business_day = ${day} and called_at is not null and state <> 'waiting' order by called_tick desc, ticket_id limit ${limit}`,
    ticketRow,
  );

export const ticketById = (store: ReadStore, id: string): TicketRow | undefined =>
  store.get(
    sql`select ticket_id, business_day, series, number, code, state, is_priority, holder_station, holder_epoch, counter, wanted_counter, taken_at,
      called_at, called_times, called_counter, turn_tick, since, waiting_before, back_after, back_tick, station
    from tickets where ticket_id = ${id}`,
    ticketRow,
  );

/** The ticket that a counter has called or serves. */
export const ticketAtCounter = (store: ReadStore, day: string, counter: string): TicketRow | undefined =>
  store.get(
    sql`select ticket_id, business_day, series, number, code, state, is_priority, holder_station, holder_epoch, counter, wanted_counter, taken_at,
      called_at, called_times, called_counter, turn_tick, since, waiting_before, back_after, back_tick, station
    from tickets where business_day = ${day} and state in ('called', 'serving') and counter = ${counter}`,
    ticketRow,
  );

const seriesFigures = z.object({ taken_here: z.number(), waiting: z.number(), last_here: z.number().nullable() });
export type SeriesFigures = z.infer<typeof seriesFigures>;

/** What this station knows of a series on one day; `last_here` is the highest number that it gave itself, as a figure. */
export const seriesFiguresOf = (store: ReadStore, day: string, series: string, station: string): SeriesFigures =>
  store.get(
    sql`select
        coalesce(sum(station = ${station}), 0) as taken_here,
        coalesce(sum(state = 'waiting'), 0) as waiting,
        max(case when station = ${station} then cast(substr(number, 2) as integer) end) as last_here
      from tickets where business_day = ${day} and substr(number, 1, 1) = ${series}`,
    seriesFigures,
  ) ?? { taken_here: 0, waiting: 0, last_here: null };

const waitingRow = z.object({ series: z.string(), waiting: z.number() });

/** How many wait in each series. */
export const waitingBySeries = (store: ReadStore, day: string): Map<string, number> =>
  new Map(
    store
      .all(
        sql`select series, count(*) as waiting from tickets where business_day = ${day} and state = 'waiting' group by series`,
        waitingRow,
      )
      .map((row) => [row.series, row.waiting]),
  );

const turnRow = z.object({ series: z.string(), wanted_counter: z.string().nullable(), is_priority: z.number(), turn_tick: z.number() });

/** The turns of a day, newest first: which kind of ticket was called. One that waits again has its turn before it. */
export const turnsOf = (store: ReadStore, day: string): z.infer<typeof turnRow>[] =>
  store.all(
    sql`select series, wanted_counter, is_priority, turn_tick from tickets
      where business_day = ${day} and turn_tick is not null and state <> 'waiting' order by turn_tick desc limit 200`,
    turnRow,
  );

/** A ticket of a day by its number. */
export const ticketByNumber = (store: ReadStore, day: string, number: string): TicketRow | undefined =>
  store.get(
    sql`select ticket_id, business_day, series, number, code, state, is_priority, holder_station, holder_epoch, counter, wanted_counter, taken_at,
      called_at, called_times, called_counter, turn_tick, since, waiting_before, back_after, back_tick, station
    from tickets where business_day = ${day} and number = ${number}`,
    ticketRow,
  );
