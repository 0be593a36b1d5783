import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralStore } from '#central/ports.ts';
import { openPostgresStore } from '#central/store/postgres-store.ts';
import { verifyAll } from '#central/verify/verify-all.ts';
import { type EmbeddedForTests, embeddedForTests } from './embedded-for-tests.ts';
import { appendTo, centralStoreConformance, enrolled, freshOffice } from './suite.ts';
import { sha256 } from './synthetic-journal.ts';

const NOW = 1_795_000_000_000;

centralStoreConformance('PostgreSQL', async () => {
  const server = await embeddedForTests();
  const store = await openPostgresStore(server.connection, NOW);
  return {
    store,
    async close() {
      await store.close();
      await server.close();
    },
  };
});

describe('PostgreSQL store', () => {
  let server: EmbeddedForTests;
  let store: CentralStore;
  let client: pg.Client;
  beforeAll(async () => {
    server = await embeddedForTests();
    store = await openPostgresStore(server.connection, NOW);
    client = new pg.Client({ ...server.connection });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await store.close();
    await server.close();
  });
  const verify = () => store.snapshot((snapshot) => verifyAll(snapshot, sha256));

  it('keeps its id when it is opened again', async () => {
    const again = await openPostgresStore(server.connection, NOW);
    expect(await again.centralId()).toBe(await store.centralId());
    expect(await again.centralId()).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    await again.close();
  });

  it('refuses a database of a newer program, untouched', async () => {
    await client.query("insert into kysely_migration (name, timestamp) values ('9999-later', '')");
    await expect(openPostgresStore(server.connection, NOW)).rejects.toThrow('phiên bản mới hơn');
    await client.query("delete from kysely_migration where name = '9999-later'");
  });

  it('refuses a server that does not bring commits to disk', async () => {
    await client.query('alter role motcua set synchronous_commit = off');
    await expect(openPostgresStore(server.connection, NOW)).rejects.toThrow('synchronous_commit');
    await client.query('alter role motcua reset synchronous_commit');
  });

  const TABLES = ['entries', 'personal_parts', 'epochs', 'reference_documents'];

  /** Verifies after a statement that somebody ran past the program, and puts everything back. */
  async function verifyAfter(statement: string) {
    for (const table of TABLES) await client.query(`create temp table kept_${table} as table ${table}`);
    await client.query(statement);
    const answer = await verify();
    await client.query(`truncate ${TABLES.join(', ')}`);
    for (const table of TABLES) await client.query(`insert into ${table} table kept_${table}; drop table kept_${table}`);
    expect((await verify()).faults).toEqual([]);
    return answer;
  }

  it('finds a change in every column of an entry, of a part and of the end of a chain, and names the row', async () => {
    const office = await freshOffice(store);
    const journal = await enrolled(store, office);
    for (let i = 0; i < 5; i++) journal.add(2, { withPart: true });
    await appendTo(store, office, journal.acts);
    // Whoever alters rows can take this away first.
    await client.query('alter table epochs drop constraint epochs_office_fkey');
    const { rows: columns } = await client.query<{ table_name: string; column_name: string; data_type: string }>(
      `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'
       and table_name in ('entries', 'personal_parts', 'epochs') order by 1, 2`,
    );
    expect(columns).toHaveLength(23 + 10 + 6);
    const row: Record<string, string> = {
      entries: 'seq = 6',
      personal_parts: `act_seq = ${journal.acts[3]?.entries[0]?.seq}`,
      epochs: 'true',
    };
    const named: Record<string, string> = {};
    for (const { table_name: table, column_name: column, data_type: type } of columns) {
      const changed = type === 'boolean' ? `not ${column}` : type === 'text' ? `coalesce(${column}, '') || 'x'` : `${column} + 1000`;
      const { ok, faults } = await verifyAfter(
        `update ${table} set ${column} = ${changed} where station = '${journal.station}' and ${row[table]}`,
      );
      named[`${table}.${column}`] = ok ? 'nothing' : (faults[0]?.row.split(' ')[0] ?? 'no row');
    }
    const expected = ['entries', 'epochs', 'offices', 'personal_parts'];
    expect(Object.entries(named).filter(([, table]) => !expected.includes(table))).toEqual([]);
  });

  it('finds a row that was taken away, and one that was put in', async () => {
    const office = await freshOffice(store);
    const journal = await enrolled(store, office);
    for (let i = 0; i < 5; i++) journal.add(2, { withPart: true });
    await appendTo(store, office, journal.acts);
    const where = `station = '${journal.station}'`;
    const copied = `act_id, act_index, act_count, aggregate_kind, aggregate_id, kind, version, may_ignore, actor, role, counter, business_day, time, clock_doubt,
      payload, previous_hash, hash`;
    for (const statement of [
      `delete from entries where ${where} and seq = 11`,
      `delete from entries where ${where} and seq >= 10`,
      `delete from entries where ${where} and seq = 5`,
      `delete from personal_parts where ${where} and act_seq = 4`,
      `delete from epochs where ${where}`,
      `insert into entries select office, place + 100, 'ZZZZZZZZ', epoch, seq, tick, ${copied} from entries where ${where} and seq = 1`,
      `insert into entries select office, place + 100, station, epoch, 12, 12, ${copied} from entries where ${where} and seq = 1`,
      `update personal_parts set text = text || ' ' where ${where} and act_seq = 4`,
      `update reference_documents set text = text || ' ' where office = '${office}' and kind = 'staff'`,
    ]) {
      const { ok, faults } = await verifyAfter(statement);
      expect({ statement, ok, found: faults.length > 0 }).toEqual({ statement, ok: false, found: true });
    }
  });
});
