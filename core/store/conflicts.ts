import { z } from 'zod';
import { actKey } from '#contract/events/settlement.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { type ReadStore, sql } from '#core/store/sql.ts';

/** Conflicts: those that one aggregate holds in its state are rows, those that span aggregates are found by query. */

const keys = z.string().transform(parseJson).pipe(z.array(actKey).min(2));

const foundRow = z.object({ conflict_id: z.string(), aggregate_kind: z.string(), aggregate_id: z.string(), kind: z.string(), acts: keys });
export type HeldConflict = z.infer<typeof foundRow>;

/** Conflicts inside one aggregate that nobody has settled. */
export const heldConflicts = (store: ReadStore): HeldConflict[] =>
  store.all(
    sql`select conflict_id, aggregate_kind, aggregate_id, kind, acts from conflicts
      where not exists (select 1 from settlements where settlement_id = conflict_id) order by conflict_id`,
    foundRow,
  );

export const countHeldConflicts = (store: ReadStore): number =>
  store.get(
    sql`select count(*) as n from conflicts where not exists (select 1 from settlements where settlement_id = conflict_id)`,
    z.object({ n: z.number() }),
  )?.n ?? 0;

const openingPair = z.object({ counter: z.string(), first_id: z.string(), second_id: z.string() });

/**
 * Openings of one counter on two computers, neither of which was closed before the other began: by the order of ticks, never by a
 * clock. The lower in order first.
 */
export const openingsApart = (store: ReadStore): z.infer<typeof openingPair>[] =>
  store.all(
    sql`select a.counter, a.counter_session_id as first_id, b.counter_session_id as second_id
      from counter_sessions a join counter_sessions b on a.business_day = b.business_day and a.counter = b.counter
      where a.station <> b.station and (a.opened_tick, a.station) < (b.opened_tick, b.station)
        and b.opened_tick < coalesce(a.closed_tick, 9e15) and a.opened_tick < coalesce(b.closed_tick, 9e15)
      order by a.opened_tick, a.counter_session_id, b.counter_session_id`,
    openingPair,
  );

const codePair = z.object({ code: z.string(), first_id: z.string(), second_id: z.string() });

/** Codes that stand on two dossiers; of three, each later one beside the first. Reads the whole index of codes once. */
export const codesTwice = (store: ReadStore): z.infer<typeof codePair>[] =>
  store.all(
    sql`with doubled as (select code from dossier_codes group by code having count(*) > 1),
      ranked as (select dossier_codes.code, dossier_id, min(dossier_id) over (partition by dossier_codes.code) as first_id
        from dossier_codes join doubled on doubled.code = dossier_codes.code)
      select code, first_id, dossier_id as second_id from ranked where dossier_id <> first_id order by code, dossier_id`,
    codePair,
  );

/** Whether some code of this dossier stands on another one too: asked of each dossier that comes in, instead of of all. */
export const sharesCode = (store: ReadStore, dossierId: string): boolean =>
  store.get(
    sql`select 1 as found from dossier_codes mine join dossier_codes other on other.code = mine.code and other.dossier_id <> mine.dossier_id
      where mine.dossier_id = ${dossierId} limit 1`,
    z.object({ found: z.number() }),
  ) !== undefined;

const settlementRow = z.object({
  settlement_id: z.string(),
  conflict: z.string(),
  acts: keys,
  stands: z.number().nullable(),
  reason: z.string().nullable(),
  settled_at: z.number(),
  settled_by: z.string(),
});
export type SettlementRow = z.infer<typeof settlementRow>;

/** What persons have settled since, newest first. @param since ms UTC */
export const settledSince = (store: ReadStore, since: number): SettlementRow[] =>
  store.all(
    sql`select settlement_id, conflict, acts, stands, reason, settled_at, settled_by from settlements
      where settled_at >= ${since} order by settled_at desc, settlement_id limit 100`,
    settlementRow,
  );

export const isSettled = (store: ReadStore, id: string): boolean =>
  store.get(sql`select 1 as found from settlements where settlement_id = ${id}`, z.object({ found: z.number() })) !== undefined;
