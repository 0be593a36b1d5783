import { z } from 'zod';
import type { NotUnderstood } from '#core/domain/fold/aggregate.ts';
import type { ReadTable } from '#core/domain/read-tables.ts';
import { type ReadStore, sql, type WriteStore } from '#core/store/sql.ts';

/** Folded like the read tables, but owned by aggregates of every kind, unknown ones too: verify compares it with them. */
export const NOT_UNDERSTOOD: ReadTable = {
  name: 'not_understood',
  key: ['station', 'epoch', 'seq'],
  owner: 'kindAndId',
  columns: ['station', 'epoch', 'seq', 'aggregate_kind', 'aggregate_id', 'reason'],
};

/** Entries that this program keeps and can not fold, by the aggregate that they belong to. */
export function replaceNotUnderstood(
  store: WriteStore,
  owner: { readonly kind: string; readonly id: string },
  found: readonly NotUnderstood[],
): void {
  store.run(sql`delete from not_understood where aggregate_kind = ${owner.kind} and aggregate_id = ${owner.id}`);
  for (const entry of found) {
    store.run(sql`insert into not_understood (station, epoch, seq, aggregate_kind, aggregate_id, reason)
      values (${entry.station}, ${entry.epoch}, ${entry.seq}, ${owner.kind}, ${owner.id}, ${entry.reason})`);
  }
}

export const countNotUnderstood = (store: ReadStore): number =>
  store.get(sql`select count(*) as n from not_understood`, z.object({ n: z.number() }))?.n ?? 0;
