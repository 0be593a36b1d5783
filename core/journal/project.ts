import type { AggregateKind } from '#contract/event.ts';
import { AGGREGATE_KINDS } from '#contract/event.ts';
import type { Entry } from '#contract/entry/entry.ts';
import { AGGREGATES } from '#core/domain/aggregates.ts';
import type { Aggregate, Folded, NotUnderstood } from '#core/domain/fold/aggregate.ts';
import { entriesOfAggregate } from '#core/journal/entries.ts';
import { personalPart } from '#core/journal/personal-parts.ts';
import { replaceNotUnderstood } from '#core/store/not-understood.ts';
import { replaceRows } from '#core/store/replace-rows.ts';
import type { ReadStore, WriteStore } from '#core/store/sql.ts';

/** An aggregate by its name. */
export interface AggregateName {
  readonly kind: string;
  readonly id: string;
}

const isKnownKind = (kind: string): kind is AggregateKind => (AGGREGATE_KINDS as readonly string[]).includes(kind);

/** Folds one aggregate anew from its entries and replaces the rows that it owns: the only way a read row changes. */
export const project = (store: WriteStore, name: AggregateName): void => projectInto(store, store, name);

/** The same where the aggregate's entries are at hand already, in the order in which they are folded. */
export const projectEntries = (store: WriteStore, name: AggregateName, entries: readonly Entry[]): void =>
  replace(store, store, name, entries);

/** The same from one database into another: verify folds the journal beside the work and compares. */
export function projectInto(target: WriteStore, source: ReadStore, name: AggregateName): void {
  replace(target, source, name, entriesOfAggregate(source, name.kind, name.id));
}

function replace(target: WriteStore, source: ReadStore, name: AggregateName, entries: readonly Entry[]): void {
  if (!isKnownKind(name.kind)) {
    replaceNotUnderstood(target, name, entries.filter((entry) => !entry.mayIgnore).map(unknownAggregate));
    return;
  }
  const projected = AGGREGATES[name.kind].project(name.id, entries, (commitment) => personalPart(source, commitment)?.text ?? null);
  for (const [table, rows] of Object.entries(projected.rows)) replaceRows(target, table, name, rows);
  replaceNotUnderstood(target, name, projected.notUnderstood);
}

const unknownAggregate = (entry: Entry): NotUnderstood => ({
  station: entry.station,
  epoch: entry.epoch,
  seq: entry.seq,
  reason: 'unknownKind',
});

/** The present state of one aggregate, folded from the journal. */
export const foldNow = <S>(store: ReadStore, aggregate: Aggregate<S>, id: string): Folded<S> =>
  aggregate.fold(id, entriesOfAggregate(store, aggregate.kind, id));

/** Each aggregate once, in the order of its first appearance. */
export function aggregatesOf(entries: readonly Entry[]): AggregateName[] {
  const names = new Map<string, AggregateName>();
  for (const entry of entries) {
    const key = `${entry.aggregateKind}\n${entry.aggregateId}`;
    if (!names.has(key)) names.set(key, { kind: entry.aggregateKind, id: entry.aggregateId });
  }
  return [...names.values()];
}
