import { z } from 'zod';
import { counterNumber, seriesId, ticketId } from '#contract/ids.ts';
import { ticketState } from '#contract/operations/queue.ts';
import type { SqlValue } from '#core/ports/sqlite.ts';
import { type ReadStore, type Sql, sql } from '#core/store/sql.ts';

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
  taken_tick: z.number(),
  called_at: z.number().nullable(),
  called_times: z.number(),
  called_counter: counterNumber.nullable(),
  turn_tick: z.number().nullable(),
  since: z.number().nullable(),
  state_tick: z.number(),
  busy_ms: z.number(),
  waiting_before: z.number(),
  back_after: z.number().nullable(),
  back_tick: z.number().nullable(),
  station: z.string(),
});
export type TicketRow = z.infer<typeof ticketRow>;

const COLUMNS = Object.keys(ticketRow.shape).join(', ');
const tickets = (rest: string, ...values: readonly SqlValue[]): Sql => ({ text: `select ${COLUMNS} from tickets ${rest}`, values });

/** Tickets of a day that are not finished, by their age. */
export const openTickets = (store: ReadStore, day: string): TicketRow[] =>
  store.all(tickets("where business_day = ? and state <> 'finished' order by taken_tick, ticket_id", day), ticketRow);

/** The last calls of a day, newest first, finished ones too; who waits again stands called nowhere. Ticks tell which was later, not clocks. */
export const lastCalls = (store: ReadStore, day: string, limit: number): TicketRow[] =>
  store.all(
    tickets(
      "where business_day = ? and called_tick is not null and state <> 'waiting' order by called_tick desc, ticket_id limit ?",
      day,
      limit,
    ),
    ticketRow,
  );

export const ticketById = (store: ReadStore, id: string): TicketRow | undefined => store.get(tickets('where ticket_id = ?', id), ticketRow);

/** The ticket that a counter has called or serves. */
export const ticketAtCounter = (store: ReadStore, day: string, counter: string): TicketRow | undefined =>
  store.get(tickets("where business_day = ? and counter = ? and state in ('called', 'serving')", day, counter), ticketRow);

/** The counters that have called or serve a ticket. */
export const busyCounters = (store: ReadStore, day: string): string[] =>
  store
    .all(
      sql`select counter from tickets where business_day = ${day} and counter is not null and state in ('called', 'serving')`,
      z.object({ counter: z.string() }),
    )
    .map(({ counter }) => counter);

const figure = z.object({ n: z.number().nullable() });

/** The highest number of a series that this station gave on a day inside a range; null when it gave none. */
export const lastGiven = (
  store: ReadStore,
  {
    day,
    series,
    station,
    range,
  }: { day: string; series: string; station: string; range: { readonly first: number; readonly last: number } },
): number | null =>
  store.get(
    sql`select ordinal as n from tickets
      where business_day = ${day} and letter = ${series} and station = ${station} and ordinal between ${range.first} and ${range.last}
      order by ordinal desc limit 1`,
    figure,
  )?.n ?? null;

/** How many tickets of a series were taken on a day in the whole hall, as far as is known here. */
export const takenOf = (store: ReadStore, day: string, series: string): number =>
  store.get(sql`select count(*) as n from tickets where business_day = ${day} and letter = ${series}`, figure)?.n ?? 0;

/** How many wait for a series, whatever letter they were given under. */
export const waitingOf = (store: ReadStore, day: string, series: string): number =>
  store.get(sql`select count(*) as n from tickets where business_day = ${day} and series = ${series} and state = 'waiting'`, figure)?.n ??
  0;

/** What left a counter last, newest first: finished, missed, put aside, or sent on and waiting elsewhere. */
export const lastAtCounter = (store: ReadStore, day: string, counter: string, limit: number): TicketRow[] =>
  store.all(
    tickets(
      `where business_day = ? and ((counter = ? and state in ('finished', 'missed', 'parked'))
        or (called_counter = ? and state = 'waiting' and back_after is null)) order by state_tick desc, ticket_id limit ?`,
      day,
      counter,
      counter,
      limit,
    ),
    ticketRow,
  );

const servedRow = z.object({ served: z.number(), average_ms: z.number().nullable() });

/** How many tickets a counter has finished on a day, and how long they were at counters on average. */
export const servedAtCounter = (store: ReadStore, day: string, counter: string): z.infer<typeof servedRow> =>
  store.get(
    sql`select count(*) as served, avg(busy_ms) as average_ms from tickets
      where business_day = ${day} and state = 'finished' and counter = ${counter}`,
    servedRow,
  ) ?? { served: 0, average_ms: null };

/** Begun and ended in less than this, it was a slip of the hand. */
const SHORTEST_VISIT_MS = 20_000;

const visitRow = z.object({ series: z.string(), busy_ms: z.number() });

/** The last visits of a day that were finished, newest first: for which series, and how long the ticket was at counters. */
export const lastVisits = (store: ReadStore, day: string, limit: number): z.infer<typeof visitRow>[] =>
  store.all(
    sql`select series, busy_ms from tickets where business_day = ${day} and state = 'finished' and busy_ms >= ${SHORTEST_VISIT_MS}
      order by state_tick desc limit ${limit}`,
    visitRow,
  );

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
    tickets('where business_day = ? and letter = ? and number = ? order by taken_tick, ticket_id', day, number.slice(0, 1), number),
    ticketRow,
  );

/** As printed; null where the ticket is not here. */
export const numberOfTicket = (store: ReadStore, id: string): string | null =>
  store.get(sql`select number from tickets where ticket_id = ${id}`, z.object({ number: z.string() }))?.number ?? null;
