import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Connection } from '#central/postgres/connection.ts';

/** The tables as the query builder knows them; the migrations are what makes them. Numbers are safe integers. */
export interface Database {
  central: { only_one: boolean; central_id: string; began_at: number };
  admin_tokens: { hash: string; made_at: number };
  offices: { office: string; name: string; purpose: 'real' | 'demo' | 'training'; last_place: number; tick: number; made_at: number };
  reference_documents: { office: string; kind: string; hash: string; text: string; in_force: boolean; added_at: number };
  pin_verifiers: { office: string; staff: string; verifier: string };
  stations: StationTable;
  enrol_codes: {
    code_hash: string;
    office: string;
    role: string;
    expires_at: number;
    used_at: number | null;
    station: string | null;
    public_key: string | null;
  };
  epochs: { office: string; station: string; epoch: string; seq: number; hash: string; tick: number };
  entries: EntryTable;
  personal_parts: {
    office: string;
    station: string;
    epoch: string;
    act_seq: number;
    aggregate_kind: string;
    aggregate_id: string;
    part: string;
    commitment: string;
    salt: string;
    text: string;
  };
}

interface StationTable {
  office: string;
  station: string;
  ordinal: number;
  name: string;
  role: string;
  public_key: string;
  enrolled_at: number;
  last_contact: number | null;
  waiting: number | null;
  fault: string | null;
}

interface EntryTable {
  office: string;
  place: number;
  station: string;
  epoch: string;
  seq: number;
  tick: number;
  act_id: string;
  act_index: number;
  act_count: number;
  aggregate_kind: string;
  aggregate_id: string;
  kind: string;
  version: number;
  may_ignore: boolean;
  actor: string;
  role: string;
  counter: string | null;
  business_day: string | null;
  time: number;
  clock_doubt: boolean;
  payload: string;
  previous_hash: string;
  hash: string;
}

const INT8 = pg.types.builtins.INT8;

/** 64-bit numbers as numbers: every one that is kept is a safe integer, and another is a fault. */
function int8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`not a safe integer: ${text}`);
  return value;
}

/** @param connection a server of our own, or the address of one (`postgres://...`) */
export function openDatabase(connection: Connection | string): { readonly db: Kysely<Database>; readonly pool: pg.Pool } {
  const pool = new pg.Pool({
    ...(typeof connection === 'string' ? { connectionString: connection } : connection),
    max: 12,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (id, format) => (id === INT8 ? int8 : pg.types.getTypeParser(id, format)) },
  });
  // A connection that ends while it rests is no fault of anybody's: the next query opens another.
  pool.on('error', () => {});
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), pool };
}
