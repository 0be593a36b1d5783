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

/** Where a counter stands open twice (opened apart, cut off), the opening of `staff` before the other. */
export function sessionOfCounter(
  store: ReadStore,
  day: string,
  counter: string,
  staff: string | null = null,
): CounterSessionRow | undefined {
  const open = openSessions(store, day).filter((session) => session.counter === counter);
  return open.find((session) => session.staff === staff) ?? open[0];
}

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

/** The counter of one opening; null where it is not here. */
export const counterOfSession = (store: ReadStore, id: string): string | null =>
  store.get(sql`select counter from counter_sessions where counter_session_id = ${id}`, z.object({ counter: z.string() }))?.counter ?? null;
