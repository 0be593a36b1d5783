import { z } from 'zod';
import { type StationId, stationId } from '#contract/ids.ts';
import { loadValue, saveValue } from '#core/store/key-values.ts';
import type { ReadStore, WriteStore } from '#core/store/sql.ts';

/** Which station this database is, and its place in the office, from 1. */
export interface Identity {
  readonly station: StationId;
  readonly ordinal: number;
}

const ordinal = z.coerce.number().pipe(z.int().min(1).max(99));

export function loadIdentity(store: ReadStore): Identity | null {
  const station = loadValue(store, 'identity', 'station');
  if (station === null) return null;
  return { station: stationId.parse(station), ordinal: ordinal.parse(loadValue(store, 'identity', 'ordinal') ?? '1') };
}

export function saveIdentity(store: WriteStore, identity: Identity): void {
  saveValue(store, 'identity', 'station', identity.station);
  saveValue(store, 'identity', 'ordinal', String(identity.ordinal));
}

/** The computer that this database works at; null in one that was made where a computer has no folder of its own. */
export const loadComputer = (store: ReadStore): string | null => loadValue(store, 'identity', 'computer');
export const saveComputer = (store: WriteStore, computer: string): void => saveValue(store, 'identity', 'computer', computer);

/** Which fold made the read tables; another program's are made anew. */
export const loadFoldVersion = (store: ReadStore): string | null => loadValue(store, 'identity', 'foldVersion');
export const saveFoldVersion = (store: WriteStore, version: string): void => saveValue(store, 'identity', 'foldVersion', version);
