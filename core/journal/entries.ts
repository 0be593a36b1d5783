import { z } from 'zod';
import type { Entry } from '#contract/entry/entry.ts';
import { EMPTY_HEAD, type Head } from '#contract/entry/chain.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

/** A row of the journal as an entry: booleans are 0 and 1, names have underscores; everything else is the entry itself. */
export const journalRow = z
  .object({
    station: z.string(),
    epoch: z.string(),
    seq: z.number(),
    tick: z.number(),
    act_id: z.string(),
    act_index: z.number(),
    act_count: z.number(),
    aggregate_kind: z.string(),
    aggregate_id: z.string(),
    kind: z.string(),
    version: z.number(),
    may_ignore: z.literal([0, 1]),
    actor: z.string(),
    role: z.string(),
    counter: z.string().nullable(),
    business_day: z.string().nullable(),
    time: z.number(),
    clock_doubt: z.literal([0, 1]),
    payload: z.string(),
    previous_hash: z.string(),
    hash: z.string(),
  })
  .transform(
    (row) =>
      // The journal holds what `entry` has let in, or what verify is about to judge: shape is checked here, content by the chain.
      ({
        station: row.station,
        epoch: row.epoch,
        seq: row.seq,
        tick: row.tick,
        actId: row.act_id,
        actIndex: row.act_index,
        actCount: row.act_count,
        aggregateKind: row.aggregate_kind,
        aggregateId: row.aggregate_id,
        kind: row.kind,
        version: row.version,
        mayIgnore: row.may_ignore === 1,
        actor: row.actor,
        role: row.role,
        counter: row.counter,
        businessDay: row.business_day,
        time: row.time,
        clockDoubt: row.clock_doubt === 1,
        payload: row.payload,
        previousHash: row.previous_hash,
        hash: row.hash,
      }) as Entry,
  );

export function insertEntry(store: WriteStore, e: Entry): void {
  store.run(sql`insert into journal (station, epoch, seq, tick, act_id, act_index, act_count, aggregate_kind, aggregate_id, kind, version, may_ignore,
      actor, role, counter, business_day, time, clock_doubt, payload, previous_hash, hash)
    values (${e.station}, ${e.epoch}, ${e.seq}, ${e.tick}, ${e.actId}, ${e.actIndex}, ${e.actCount}, ${e.aggregateKind}, ${e.aggregateId}, ${e.kind},
      ${e.version}, ${e.mayIgnore ? 1 : 0}, ${e.actor}, ${e.role}, ${e.counter}, ${e.businessDay}, ${e.time}, ${e.clockDoubt ? 1 : 0}, ${e.payload},
      ${e.previousHash}, ${e.hash})`);
}

/** All entries of one aggregate in the order in which it is folded. */
export const entriesOfAggregate = (store: ReadStore, kind: string, id: string): Entry[] =>
  store.all(
    sql`select station, epoch, seq, tick, act_id, act_index, act_count, aggregate_kind, aggregate_id, kind, version, may_ignore, actor, role, counter,
      business_day, time, clock_doubt, payload, previous_hash, hash
    from journal where aggregate_kind = ${kind} and aggregate_id = ${id} order by tick, station, epoch, seq`,
    journalRow,
  );

/** Entries of all aggregates of a kind that are few (reference documents), in the order in which things happened. */
export const entriesOfKind = (store: ReadStore, kind: string): Entry[] =>
  store.all(
    sql`select station, epoch, seq, tick, act_id, act_index, act_count, aggregate_kind, aggregate_id, kind, version, may_ignore, actor, role, counter,
      business_day, time, clock_doubt, payload, previous_hash, hash
    from journal where aggregate_kind = ${kind} order by tick, station, epoch, seq`,
    journalRow,
  );

/** Entries of one epoch after `seq`, in order. */
export const entriesAfter = (store: ReadStore, station: string, epoch: string, seq: number, limit: number): Entry[] =>
  store.all(
    sql`select station, epoch, seq, tick, act_id, act_index, act_count, aggregate_kind, aggregate_id, kind, version, may_ignore, actor, role, counter,
      business_day, time, clock_doubt, payload, previous_hash, hash
    from journal where station = ${station} and epoch = ${epoch} and seq > ${seq} order by seq limit ${limit}`,
    journalRow,
  );

/** The entries of one act of this station; empty when there is none. */
export function entriesOfAct(store: ReadStore, station: string, actId: string): Entry[] {
  const first = store.get(
    sql`select epoch, seq, act_count from journal where act_id = ${actId} and act_index = 0 and station = ${station}`,
    z.object({ epoch: z.string(), seq: z.number(), act_count: z.number() }),
  );
  return first === undefined ? [] : entriesAfter(store, station, first.epoch, first.seq - 1, first.act_count);
}

/** The last entry known of an epoch. */
export function headOf(store: ReadStore, station: string, epoch: string): Head {
  const last = store.get(
    sql`select seq, hash from journal where station = ${station} and epoch = ${epoch} order by seq desc limit 1`,
    z.object({ seq: z.number(), hash: z.string() }),
  );
  return last ?? EMPTY_HEAD;
}

const epochRow = z.object({ station: z.string(), epoch: z.string(), first_row: z.number() });

/** Every epoch of which something is known, in the order in which it was first heard of. */
export const epochsKnown = (store: ReadStore): { station: string; epoch: string }[] =>
  store.all(sql`select station, epoch, min(rowid) as first_row from journal group by station, epoch order by first_row`, epochRow);

/**
 * The highest tick seen, own or received; 0 in an empty journal. Ticks rise inside an epoch, so the last entry of each tells:
 * a journal of millions is not read through at each start.
 */
export const highestTick = (store: ReadStore): number =>
  store.get(
    sql`select coalesce(max(last_tick), 0) as tick from (select (select tick from journal
      where journal.station = epochs.station and journal.epoch = epochs.epoch order by seq desc limit 1) as last_tick from epochs)`,
    z.object({ tick: z.number() }),
  )?.tick ?? 0;

/** The time of a station's last entry, in the last of its epochs that has one, that was not made in doubt of the clock; null for none. */
export const lastTimeOf = (store: ReadStore, station: string): number | null =>
  store.get(
    sql`select last.time from epochs join journal as last on last.rowid = (select rowid from journal
        where journal.station = epochs.station and journal.epoch = epochs.epoch and clock_doubt = 0 order by seq desc limit 1)
      where epochs.station = ${station} order by last.tick desc limit 1`,
    z.object({ time: z.number() }),
  )?.time ?? null;

const doubtedRow = z.object({
  time: z.number(),
  actor: z.string(),
  station: z.string(),
  kind: z.string(),
  aggregate_kind: z.string(),
  aggregate_id: z.string(),
});

/** Entries that were made while the clock was doubted, newest first by their own time. */
export const entriesInDoubt = (store: ReadStore, limit: number): z.infer<typeof doubtedRow>[] =>
  store.all(
    sql`select time, actor, station, kind, aggregate_kind, aggregate_id from journal
      where clock_doubt = 1 and act_index = 0 order by time desc limit ${limit}`,
    doubtedRow,
  );
