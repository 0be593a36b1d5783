import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Act, Entry } from '#contract/entry/entry.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import type { Append, Appended } from '#central/ports.ts';
import type { Database } from '#central/store/database.ts';
import { ENTRY_COLUMNS } from '#central/store/entry-columns.ts';

const names = sql.raw(ENTRY_COLUMNS.map(({ name }) => name).join(', '));
const PART_FIELDS = ['aggregateKind', 'aggregateId', 'part', 'commitment', 'salt', 'text'] as const;

/**
 * Keeps a judged batch in one statement, so that it is one round trip and one commit. The chain's own row is moved from where the
 * batch begins, or nothing happens; the office's row, locked until the commit, gives the places, so that they become visible in
 * order. Locks are taken in the order epoch, office, station by every statement.
 */
export async function append(db: Kysely<Database>, batch: Append): Promise<Result<Appended, Refusal<'headMoved'>>> {
  const { office, station, epoch, from } = batch;
  const entries = batch.acts.flatMap((act) => act.entries);
  const last = entries.at(-1);
  if (last === undefined) throw new Error('an empty batch is not appended');

  const { rows } = await sql<{ place: number; tick: number }>`
    with chain as (
      insert into epochs as known (office, station, epoch, seq, hash, tick)
        select ${office}, ${station}, ${epoch}, ${last.seq}::int8, ${last.hash}, ${last.tick}::int8
        where ${from.seq}::int8 = 0 or exists (select from epochs where office = ${office} and station = ${station} and epoch = ${epoch})
      on conflict (office, station, epoch) do update set seq = excluded.seq, hash = excluded.hash, tick = excluded.tick
        where known.seq = ${from.seq}::int8 and known.hash = ${from.hash}
      returning 1
    ), hall as (
      update offices set last_place = last_place + ${entries.length}::int8, tick = greatest(tick, ${last.tick}::int8)
        where office = ${office} and exists (select from chain)
      returning last_place, tick
    ), contact as (
      update stations set last_contact = ${batch.now}::int8, waiting = ${batch.waiting}::int8, fault = null
        where office = ${office} and station = ${station} and exists (select from hall)
    ), kept as (
      insert into entries (office, place, ${names})
        select ${office}, hall.last_place - ${entries.length}::int8 + given.n, ${sql.raw(ENTRY_COLUMNS.map(({ name }) => `given.${name}`).join(', '))}
        from hall, ${entryRows(entries)}
    ), apart as (
      insert into personal_parts (office, station, epoch, act_seq, aggregate_kind, aggregate_id, part, commitment, salt, text)
        select ${office}, ${station}, ${epoch}, given.act_seq, given.aggregate_kind, given.aggregate_id, given.part, given.commitment, given.salt, given.text
        from hall, ${partRows(batch.acts)}
      on conflict do nothing
    )
    select last_place as place, tick from hall`.execute(db);
  const [kept] = rows;
  return kept === undefined ? refuse('headMoved') : ok(kept);
}

function entryRows(entries: readonly Entry[]): RawBuilder<unknown> {
  const arrays = ENTRY_COLUMNS.map(({ field, type }) => sql`${entries.map((entry) => entry[field])}::${sql.raw(`${type}[]`)}`);
  return sql`unnest(${sql.join(arrays)}) with ordinality as given (${names}, n)`;
}

function partRows(acts: readonly Act[]): RawBuilder<unknown> {
  const parts = acts.flatMap(({ entries, parts: own }) => own.map((part) => ({ actSeq: entries[0]?.seq ?? 0, ...part })));
  const arrays = [
    sql`${parts.map(({ actSeq }) => actSeq)}::int8[]`,
    ...PART_FIELDS.map((field) => sql`${parts.map((part) => part[field])}::text[]`),
  ];
  return sql`unnest(${sql.join(arrays)}) as given (act_seq, aggregate_kind, aggregate_id, part, commitment, salt, text)`;
}
