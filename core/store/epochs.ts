import { z } from 'zod';
import { epochId, officeId, purpose, stationId } from '#contract/ids.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

const epochRow = z.object({ station: stationId, epoch: epochId, office: officeId, purpose });
export type EpochRow = z.infer<typeof epochRow>;

/** The present epoch of a station: the one that began last, by arrival in its own journal. */
export const currentEpoch = (store: ReadStore, station: string): EpochRow | undefined =>
  store.get(sql`select station, epoch, office, purpose from epochs where station = ${station} order by rowid desc limit 1`, epochRow);
