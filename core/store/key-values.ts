import { z } from 'zod';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

/** The four small local tables that hold one text by one name. */
type KeyValueTable = 'identity' | 'choices' | 'device_settings' | 'sync_state';

/** Where central is, in `sync_state`: a station is enrolled when it stands there and its key is in the folder. */
export const CENTRAL_URL = 'centralUrl';

const valueRow = z.object({ value: z.string() });

export const loadValue = (store: ReadStore, table: KeyValueTable, key: string): string | null => {
  const query = {
    identity: sql`select value from identity where key = ${key}`,
    choices: sql`select value from choices where key = ${key}`,
    device_settings: sql`select value from device_settings where key = ${key}`,
    sync_state: sql`select value from sync_state where key = ${key}`,
  }[table];
  return store.get(query, valueRow)?.value ?? null;
};

export function saveValue(store: WriteStore, table: KeyValueTable, key: string, value: string): void {
  const statement = {
    identity: sql`insert into identity (key, value) values (${key}, ${value}) on conflict (key) do update set value = excluded.value`,
    choices: sql`insert into choices (key, value) values (${key}, ${value}) on conflict (key) do update set value = excluded.value`,
    device_settings: sql`insert into device_settings (key, value) values (${key}, ${value}) on conflict (key) do update set value = excluded.value`,
    sync_state: sql`insert into sync_state (key, value) values (${key}, ${value}) on conflict (key) do update set value = excluded.value`,
  }[table];
  store.run(statement);
}
