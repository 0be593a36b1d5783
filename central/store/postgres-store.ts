import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { toCrockford } from '#contract/crockford.ts';
import type { Connection } from '#central/postgres/connection.ts';
import type { CentralStore } from '#central/ports.ts';
import { append } from '#central/store/append.ts';
import { type Database, openDatabase } from '#central/store/database.ts';
import { enrol } from '#central/store/enrol.ts';
import { migrate } from '#central/store/migrate.ts';
import { addOffice, readOffice, readReference, readVerifiers } from '#central/store/offices.ts';
import { readActs } from '#central/store/read-acts.ts';
import { inSnapshot } from '#central/store/snapshot.ts';
import { noteContact, noteFault, readHashes, readHeads, readStanding, readStation, readStations } from '#central/store/stations.ts';

/**
 * Central's store on PostgreSQL. READ COMMITTED throughout: what must not meet is kept apart by one locked row, never by a
 * stricter isolation level. Throws where the server does not bring commits to disk.
 */
export async function openPostgresStore(connection: Connection | string, now: number): Promise<CentralStore> {
  const { db } = openDatabase(connection);
  try {
    await checkDurable(db);
    await migrate(db);
    await db
      .insertInto('central')
      .values({ only_one: true, central_id: toCrockford(randomBytes(10), 16), began_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } catch (fault) {
    await db.destroy();
    throw fault;
  }
  return storeOver(db);
}

async function checkDurable(db: Kysely<Database>): Promise<void> {
  for (const name of ['fsync', 'synchronous_commit']) {
    const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db);
    if (rows[0]?.value === 'off')
      throw new Error(`Máy chủ PostgreSQL đặt ${name} = off: dữ liệu đã nhận có thể mất khi mất điện. Hãy bật lại.`);
  }
}

const storeOver = (db: Kysely<Database>): CentralStore => ({
  async centralId() {
    return (await db.selectFrom('central').select('central_id').executeTakeFirstOrThrow()).central_id;
  },
  async isReachable() {
    try {
      await sql`select 1`.execute(db);
      return true;
    } catch {
      return false;
    }
  },
  async counts() {
    const { rows } = await sql<{ offices: number; stations: number; entries: number }>`
      select (select count(*) from offices) as offices, (select count(*) from stations) as stations,
        (select coalesce(sum(last_place), 0)::int8 from offices) as entries`.execute(db);
    return rows[0] ?? { offices: 0, stations: 0, entries: 0 };
  },
  async addAdminToken(hash, now) {
    await db
      .insertInto('admin_tokens')
      .values({ hash, made_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },
  async isAdminToken(hash) {
    return (await db.selectFrom('admin_tokens').select('hash').where('hash', '=', hash).executeTakeFirst()) !== undefined;
  },
  office: (id) => readOffice(db, id),
  addOffice: (office, now) => addOffice(db, office, now),
  reference: (office) => readReference(db, office),
  verifiers: (office) => readVerifiers(db, office),
  async addEnrolCode({ codeHash, office, role, expiresAt }) {
    await db
      .insertInto('enrol_codes')
      .values({ code_hash: codeHash, office, role, expires_at: expiresAt, used_at: null, station: null, public_key: null })
      .execute();
  },
  enrol: (codeHash, request, freshId, now) => enrol(db, codeHash, request, freshId, now),
  station: (id) => readStation(db, id),
  stations: () => readStations(db),
  noteContact: (station, waiting, now) => noteContact(db, station, waiting, now),
  noteFault: (station, fault) => noteFault(db, station, fault),
  heads: (station) => readHeads(db, station),
  hashes: (station, epoch, from, to) => readHashes(db, station, epoch, from, to),
  standing: (office) => readStanding(db, office),
  append: (batch) => append(db, batch),
  actsAfter: (office, after, without, withParts) => readActs(db, office, after, without, withParts),
  snapshot: (read) => inSnapshot(db, read),
  close: () => db.destroy(),
});
