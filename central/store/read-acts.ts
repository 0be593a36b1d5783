import { type Kysely, sql } from 'kysely';
import { actsOf } from '#contract/entry/chain.ts';
import { type Act, type Entry, personalPart, type PersonalPart } from '#contract/entry/entry.ts';
import { MAX_BATCH_ENTRIES } from '#contract/wire/sync.ts';
import { cutBatch } from '#core/sync/batch.ts';
import type { Page } from '#central/ports.ts';
import type { Database } from '#central/store/database.ts';
import { ENTRY_COLUMNS, entryOfRow } from '#central/store/entry-columns.ts';

const names = sql.raw(ENTRY_COLUMNS.map(({ name }) => name).join(', '));

interface Placed {
  readonly entry: Entry;
  readonly place: number;
}

/**
 * One batch of whole acts behind a place. The newest place is read first: all up to it is committed, because places are given
 * under the office's lock.
 */
export async function readActs(db: Kysely<Database>, office: string, after: number, without: string, withParts: boolean): Promise<Page> {
  const standing = await db.selectFrom('offices').select('last_place').where('office', '=', office).executeTakeFirst();
  const upTo = standing?.last_place ?? 0;
  if (upTo <= after) return { acts: [], place: after };

  const limit = MAX_BATCH_ENTRIES;
  let placed = await readPlaced(db, office, after, upTo, without, limit);
  const first = placed[0]?.entry;
  // One act that is larger than a batch goes alone, whole.
  if (first !== undefined && first.actCount > limit) placed = await readPlaced(db, office, after, upTo, without, first.actCount);
  const isEnd = placed.length < limit;
  const whole = isEnd ? placed : placed.slice(0, endOfLastAct(placed));
  const acts = cutBatch(await withTheirParts(db, office, whole, withParts));
  const taken = acts.reduce((sum, { entries }) => sum + entries.length, 0);
  return { acts, place: isEnd && taken === placed.length ? upTo : (placed[taken - 1]?.place ?? after) };
}

async function readPlaced(
  db: Kysely<Database>,
  office: string,
  after: number,
  upTo: number,
  without: string,
  limit: number,
): Promise<Placed[]> {
  const { rows } = await sql<Record<string, unknown> & { place: number }>`
    select place, ${names} from entries
    where office = ${office} and place > ${after}::int8 and place <= ${upTo}::int8 and station <> ${without}
    order by place limit ${limit}`.execute(db);
  return rows.map((row) => {
    const entry = entryOfRow(row);
    if (entry === null) throw new Error(`the row at place ${row.place} of office ${office} is no entry: run verify`);
    return { entry, place: row.place };
  });
}

function endOfLastAct(placed: readonly Placed[]): number {
  for (let end = placed.length; end > 0; end--) {
    const entry = placed[end - 1]?.entry;
    if (entry !== undefined && entry.actIndex + 1 === entry.actCount) return end;
  }
  return 0;
}

async function withTheirParts(db: Kysely<Database>, office: string, placed: readonly Placed[], withParts: boolean): Promise<Act[]> {
  const acts = actsOf(placed.map(({ entry }) => entry));
  if (!withParts || acts.length === 0) return acts.map((entries) => ({ entries, parts: [] }));
  const firsts = acts.flatMap(([entry]) => (entry === undefined ? [] : [entry]));
  const { rows } = await sql<Record<string, unknown> & { station: string; epoch: string; act_seq: number }>`
    select p.station, p.epoch, p.act_seq, p.aggregate_kind as "aggregateKind", p.aggregate_id as "aggregateId", p.part, p.commitment, p.salt, p.text
    from unnest(${firsts.map(({ station }) => station)}::text[], ${firsts.map(({ epoch }) => epoch)}::text[], ${firsts.map(({ seq }) => seq)}::int8[])
      as asked (station, epoch, seq)
    join personal_parts p on p.office = ${office} and p.station = asked.station and p.epoch = asked.epoch and p.act_seq = asked.seq
    order by p.station, p.epoch, p.act_seq, p.commitment`.execute(db);
  const byAct = new Map<string, PersonalPart[]>();
  for (const row of rows) {
    const key = keyOf(row.station, row.epoch, row.act_seq);
    byAct.set(key, [...(byAct.get(key) ?? []), personalPart.parse(row)]);
  }
  return acts.map((entries) => ({ entries, parts: byAct.get(keyOf(entries[0]?.station, entries[0]?.epoch, entries[0]?.seq)) ?? [] }));
}

const keyOf = (station?: string, epoch?: string, seq?: number): string => `${station} ${epoch} ${seq}`;
