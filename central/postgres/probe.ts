import pg from 'pg';
import type { Connection } from '#central/postgres/connection.ts';

/** `ours`: it answers and serves that folder. `starting`: it asks to wait. `other`: it answers, but is not the one. */
export type Answered = 'ours' | 'starting' | 'other' | 'away';

const STARTING = ['57P03', '57P01', '57P02', '53300'];

export async function askServer(connection: Connection, pgData: string): Promise<Answered> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  // A server that goes away meanwhile says so twice: by the query and by this.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === pgData ? 'ours' : 'other';
  } catch (fault) {
    if (!(fault instanceof pg.DatabaseError)) return 'away';
    return STARTING.includes(fault.code ?? '') ? 'starting' : 'other';
  } finally {
    await client.end().catch(() => {});
  }
}
