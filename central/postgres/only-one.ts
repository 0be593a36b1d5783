import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from '#central/postgres/connection.ts';

/** Any number, always the same. */
const LOCK = 77_670_001;
const PATIENCE_MS = 6_000;

export interface OnlyOne {
  release(): Promise<void>;
}

/**
 * One central works on a data folder. The lock is the database server's own and goes with the connection, so a central that was
 * killed leaves none. Throws when another holds it.
 *
 * @param onLost the server has gone: nothing can be kept any more
 */
export async function beOnlyOne(connection: Connection, onLost: () => void): Promise<OnlyOne> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000, keepAlive: true });
  let isReleased = false;
  client.on('error', () => {});
  client.on('end', () => {
    if (!isReleased) onLost();
  });
  await client.connect();
  for (const began = performance.now(); ; await pause(200)) {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (rows[0]?.got === true) break;
    if (performance.now() - began < PATIENCE_MS) continue;
    isReleased = true;
    await client.end();
    throw new Error('Một máy chủ trung tâm khác đang chạy trên thư mục này.');
  }
  return {
    async release() {
      isReleased = true;
      await client.end().catch(() => {});
    },
  };
}
