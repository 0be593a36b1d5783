import { z } from 'zod';
import { counterNumber, counterSessionId, staffId, stationId } from '#contract/ids.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

const sessionRow = z.object({
  counter_session_id: counterSessionId,
  counter: counterNumber,
  staff: staffId,
  business_day: z.string(),
  station: stationId,
});
export type CounterSessionRow = z.infer<typeof sessionRow>;

/** Every opening of a day that has not ended, here or elsewhere. */
export const openSessions = (store: ReadStore, day: string): CounterSessionRow[] =>
  store.all(
    sql`select counter_session_id, counter, staff, business_day, station from counter_sessions
      where state = 'open' and business_day = ${day} order by opened_at, counter_session_id`,
    sessionRow,
  );

export const sessionOfCounter = (store: ReadStore, day: string, counter: string): CounterSessionRow | undefined =>
  openSessions(store, day).find((session) => session.counter === counter);

/** The counter that an officer has open. */
export const counterOfStaff = (store: ReadStore, day: string, staff: string): string | null =>
  openSessions(store, day).find((session) => session.staff === staff)?.counter ?? null;

/** Openings of earlier days that were never closed. */
export const sessionsLeftOpen = (store: ReadStore, today: string): CounterSessionRow[] =>
  store.all(
    sql`select counter_session_id, counter, staff, business_day, station from counter_sessions
      where state = 'open' and business_day < ${today} order by counter_session_id`,
    sessionRow,
  );
