import type { Kysely } from 'kysely';
import { epochId, type EpochId, officeId, type OfficeId, stationId, type StationId } from '#contract/ids.ts';
import { stationRole } from '#contract/wire/sync.ts';
import type { Appended, KeptHead, Station, StationOverview } from '#central/ports.ts';
import type { Database } from '#central/store/database.ts';

export async function readStation(db: Kysely<Database>, id: string): Promise<Station | null> {
  const row = await db
    .selectFrom('stations as s')
    .innerJoin('offices as o', 'o.office', 's.office')
    .select(['s.station', 's.office', 'o.purpose', 's.role', 's.public_key'])
    .where('s.station', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    station: stationId.parse(row.station),
    office: officeId.parse(row.office),
    purpose: row.purpose,
    role: stationRole.parse(row.role),
    publicKey: row.public_key,
  };
}

export async function readStations(db: Kysely<Database>): Promise<readonly StationOverview[]> {
  const rows = await db
    .selectFrom('stations as s')
    .innerJoin('offices as o', 'o.office', 's.office')
    .leftJoin('epochs as e', (join) => join.onRef('e.office', '=', 's.office').onRef('e.station', '=', 's.station'))
    .select(['s.station', 's.office', 'o.name as officeName', 's.ordinal', 's.name', 's.role', 's.last_contact', 's.waiting', 's.fault'])
    .select((with_) => with_.fn.sum<string | null>('e.seq').as('entries'))
    .groupBy(['s.office', 's.station', 'o.name'])
    .orderBy('s.office')
    .orderBy('s.ordinal')
    .execute();
  return rows.map(({ last_contact: lastContact, entries, ...row }) => ({ ...row, entries: Number(entries ?? 0), lastContact }));
}

export async function noteContact(db: Kysely<Database>, station: StationId, waiting: number | null, now: number): Promise<void> {
  await db
    .updateTable('stations')
    .set({ last_contact: now, ...(waiting === null ? {} : { waiting }) })
    .where('station', '=', station)
    .execute();
}

export async function noteFault(db: Kysely<Database>, station: StationId, fault: string): Promise<void> {
  await db.updateTable('stations').set({ fault }).where('station', '=', station).execute();
}

export async function readHeads(db: Kysely<Database>, station: StationId): Promise<readonly KeptHead[]> {
  const rows = await db
    .selectFrom('epochs')
    .select(['epoch', 'seq', 'hash', 'tick'])
    .where('station', '=', station)
    .orderBy('epoch')
    .execute();
  return rows.map((row) => ({ ...row, epoch: epochId.parse(row.epoch) }));
}

export async function readHashes(
  db: Kysely<Database>,
  station: StationId,
  epoch: EpochId,
  from: number,
  to: number,
): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('entries as e')
    .innerJoin('stations as s', (join) => join.onRef('s.office', '=', 'e.office').onRef('s.station', '=', 'e.station'))
    .select(['e.seq', 'e.hash'])
    .where('s.station', '=', station)
    .where('e.epoch', '=', epoch)
    .where('e.seq', '>=', from)
    .where('e.seq', '<=', to)
    .execute();
  return new Map(rows.map(({ seq, hash }) => [seq, hash]));
}

export async function readStanding(db: Kysely<Database>, office: OfficeId): Promise<Appended> {
  const row = await db.selectFrom('offices').select(['last_place as place', 'tick']).where('office', '=', office).executeTakeFirst();
  return row ?? { place: 0, tick: 0 };
}
