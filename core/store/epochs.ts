import { z } from 'zod';
import { type NumbersFrom, numbersFrom } from '#contract/events/epoch.ts';
import { epochId, officeId, purpose, stationId } from '#contract/ids.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { loadValue, saveValue } from '#core/store/key-values.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

const epochRow = z.object({ station: stationId, epoch: epochId, office: officeId, purpose });
export type EpochRow = z.infer<typeof epochRow>;

/** The present epoch of this database: the one that it names as its own, else the station's last by arrival. */
export function currentEpoch(store: ReadStore, station: string): EpochRow | undefined {
  const own = loadValue(store, 'identity', 'epoch');
  return own === null
    ? store.get(sql`select station, epoch, office, purpose from epochs where station = ${station} order by rowid desc limit 1`, epochRow)
    : store.get(sql`select station, epoch, office, purpose from epochs where station = ${station} and epoch = ${own}`, epochRow);
}

/** A copy of this database may live on elsewhere under another epoch, and its entries may come here: only this names our own. */
export const saveOwnEpoch = (store: WriteStore, epoch: string): void => saveValue(store, 'identity', 'epoch', epoch);

/** From where numbers of a day go on in this epoch; null when nothing was lost before it, or on another day. */
export function numbersFromOf(
  store: ReadStore,
  here: { readonly station: string; readonly epoch: string },
  day: string,
): NumbersFrom | null {
  const text = store.get(
    sql`select numbers_from from epochs where epoch_id = ${`${here.station}:${here.epoch}`} and numbers_from is not null`,
    z.object({ numbers_from: z.string() }),
  )?.numbers_from;
  if (text === undefined) return null;
  const from = numbersFrom.parse(parseJson(text));
  return from.date === day ? from : null;
}

/** The last date that an officer confirmed in this epoch while the clock was doubted; null for none. */
export const dateConfirmedIn = (store: ReadStore, here: { readonly station: string; readonly epoch: string }): string | null =>
  store.get(
    sql`select date_confirmed from epochs where epoch_id = ${`${here.station}:${here.epoch}`}`,
    z.object({ date_confirmed: z.string().nullable() }),
  )?.date_confirmed ?? null;
