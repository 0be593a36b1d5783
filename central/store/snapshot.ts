import { type Kysely, sql, type Transaction } from 'kysely';
import type { Entry } from '#contract/entry/entry.ts';
import { personalPart } from '#contract/entry/entry.ts';
import type { Snapshot } from '#central/ports.ts';
import type { Database } from '#central/store/database.ts';
import { ENTRY_COLUMNS, entryOfRow } from '#central/store/entry-columns.ts';

const names = sql.raw(ENTRY_COLUMNS.map(({ name }) => name).join(', '));

/** Everything is read as it was at one moment, while stations go on sending. */
export function inSnapshot<T>(db: Kysely<Database>, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((tx) => read(snapshotOf(tx)));
}

const snapshotOf = (tx: Transaction<Database>): Snapshot => ({
  async counts() {
    const { rows } = await sql<{ offices: number; stations: number; parts: number }>`
      select (select count(*) from offices) as offices, (select count(*) from stations) as stations, (select count(*) from personal_parts) as parts`.execute(
      tx,
    );
    return rows[0] ?? { offices: 0, stations: 0, parts: 0 };
  },

  chains: () => tx.selectFrom('epochs').selectAll().orderBy('office').orderBy('station').orderBy('epoch').execute(),

  async entries(office, station, epoch, after, limit) {
    const { rows } = await sql<Record<string, unknown>>`
      select ${names} from entries where office = ${office} and station = ${station} and epoch = ${epoch} and seq > ${after}::int8
      order by seq limit ${limit}`.execute(tx);
    const entries: Entry[] = [];
    for (const row of rows) {
      const entry = entryOfRow(row);
      if (entry === null) return { entries, malformed: `entries ${station} ${epoch} ${String(row.seq)}` };
      entries.push(entry);
    }
    return { entries, malformed: null };
  },

  async parts(office, station, epoch, from, to) {
    const { rows } = await sql<Record<string, unknown> & { actSeq: number }>`
      select act_seq as "actSeq", aggregate_kind as "aggregateKind", aggregate_id as "aggregateId", part, commitment, salt, text
      from personal_parts where office = ${office} and station = ${station} and epoch = ${epoch}
        and act_seq between ${from}::int8 and ${to}::int8
      order by act_seq, commitment`.execute(tx);
    // A forged row may hold anything: it is judged, not parsed away.
    const loose = personalPart.extend({ commitment: personalPart.shape.part, salt: personalPart.shape.part });
    return rows.map((row) => ({ ...loose.parse(row), actSeq: row.actSeq }));
  },

  async hasPart(office, commitment) {
    const { rows } = await sql`select 1 from personal_parts where office = ${office} and commitment = ${commitment} limit 1`.execute(tx);
    return rows.length > 0;
  },

  async strays() {
    const { rows } = await sql<{ row: string; fault: string }>`
      select 'entries ' || e.station || ' ' || e.epoch || ' ' || min(e.seq) as row, 'of no known chain' as fault
        from entries e left join epochs c on c.office = e.office and c.station = e.station and c.epoch = e.epoch
        where c.epoch is null group by e.office, e.station, e.epoch
      union all
      select 'personal_parts ' || min(p.commitment), 'of no known chain'
        from personal_parts p left join epochs c on c.office = p.office and c.station = p.station and c.epoch = p.epoch
        where c.epoch is null group by p.office, p.station, p.epoch
      union all
      select 'epochs ' || c.station || ' ' || c.epoch, 'of a station that is not of this office'
        from epochs c left join stations s on s.office = c.office and s.station = c.station where s.station is null
      union all
      select 'offices ' || o.office, 'places have a gap'
        from offices o left join (select office, count(*) as n, min(place) as low, max(place) as high from entries group by office) e on e.office = o.office
        where o.last_place <> coalesce(e.n, 0) or (e.n > 0 and (e.low <> 1 or e.high <> e.n))
      union all
      select 'reference_documents ' || office || ' ' || kind, 'the text is not that of its hash'
        from reference_documents where encode(sha256(convert_to(text, 'UTF8')), 'hex') <> hash`.execute(tx);
    return rows;
  },
});
