import type { ActKey } from '#contract/events/settlement.ts';
import { compareEntries } from '#contract/entry/chain.ts';
import type { Entry } from '#contract/entry/entry.ts';
import { entriesOfAggregate } from '#core/journal/entries.ts';
import { codesTwice, heldConflicts, isSettled, openingsApart } from '#core/store/conflicts.ts';
import type { ReadStore } from '#core/store/sql.ts';

/** An open conflict: what it is about, and the keys of the acts that can not stand together, the one that counts first. */
export interface FoundConflict {
  readonly conflictId: string;
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly acts: readonly ActKey[];
}

/** Everything that a person has to settle, of one aggregate or across several. */
export const findConflicts = (store: ReadStore): FoundConflict[] => [
  ...heldConflicts(store).map((row) => ({
    conflictId: row.conflict_id,
    kind: row.kind,
    subject: { kind: row.aggregate_kind, id: row.aggregate_id },
    acts: row.acts,
  })),
  ...conflictsAcross(store),
];

/** Those that no aggregate knows of: one counter open on two computers, one code on two dossiers. */
export function conflictsAcross(store: ReadStore): FoundConflict[] {
  const counters = openingsApart(store).map((pair) => ({
    conflictId: `counterOpenTwice:${pair.first_id}:${pair.second_id}`,
    kind: 'counterOpenTwice',
    subject: { kind: 'counter', id: pair.counter },
    begun: [begunBy(store, 'counterSession', pair.first_id), begunBy(store, 'counterSession', pair.second_id)],
  }));
  const codes = codesTwice(store).map((pair) => ({
    conflictId: `codeTwice:${pair.code}:${pair.first_id}:${pair.second_id}`,
    kind: 'codeTwice',
    subject: { kind: 'code', id: pair.code },
    begun: [begunBy(store, 'dossier', pair.first_id), begunBy(store, 'dossier', pair.second_id)],
  }));
  return [...counters, ...codes]
    .filter(({ conflictId }) => !isSettled(store, conflictId))
    .map(({ begun, ...rest }) => ({ ...rest, acts: begun.filter((entry) => entry !== undefined).sort(compareEntries) }));
}

/** The entry that began an aggregate. */
const begunBy = (store: ReadStore, kind: string, id: string): Entry | undefined => entriesOfAggregate(store, kind, id)[0];
