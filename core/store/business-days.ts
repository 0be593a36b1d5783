import { z } from 'zod';
import { localDate } from '#contract/ids.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

const dayRow = z.object({ business_day_id: z.string(), date: localDate, state: z.enum(['open', 'closed']), is_confirmed: z.number() });
export type BusinessDayRow = z.infer<typeof dayRow>;

export const openDays = (store: ReadStore): BusinessDayRow[] =>
  store.all(sql`select business_day_id, date, state, is_confirmed from business_days where state = 'open' order by date desc`, dayRow);

export const dayByDate = (store: ReadStore, date: string): BusinessDayRow | undefined =>
  store.get(sql`select business_day_id, date, state, is_confirmed from business_days where date = ${date}`, dayRow);

/** How many tickets of a day are left: waiting, called or put aside. */
export const unservedOf = (store: ReadStore, date: string): number =>
  store.get(
    sql`select count(*) as n from tickets where business_day = ${date} and state in ('waiting', 'called', 'parked')`,
    z.object({ n: z.number() }),
  )?.n ?? 0;
