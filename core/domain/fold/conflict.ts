import type { AggregateKind } from '#contract/event.ts';
import type { EntryFacts, Row } from '#core/domain/fold/aggregate.ts';

/** The entry that did something: enough to show it and to find it again. */
export interface ActRef {
  readonly station: string;
  readonly epoch: string;
  readonly seq: number;
  /** Wall clock of the entry, ms UTC. */
  readonly at: number;
  readonly actor: string;
  readonly actId: string;
  readonly hash: string;
}

/** Two acts that can not stand together: one counts, the other is kept without effect until a person settles it. */
export interface Conflict<K extends string = string> {
  readonly kind: K;
  readonly counts: ActRef;
  readonly withoutEffect: ActRef;
}

export const actRef = (facts: EntryFacts): ActRef => ({
  station: facts.station,
  epoch: facts.epoch,
  seq: facts.seq,
  at: facts.time,
  actor: facts.actor,
  actId: facts.actId,
  hash: facts.hash,
});

/** The same state with one conflict more: the entry of `facts` changed nothing else. */
export const withConflict = <S extends { readonly conflicts: readonly Conflict[] }>(
  state: S,
  kind: S['conflicts'][number]['kind'],
  counts: ActRef,
  facts: EntryFacts,
): S => ({ ...state, conflicts: [...state.conflicts, { kind, counts, withoutEffect: actRef(facts) }] });

/** Rows of `conflicts` that one aggregate owns; `acts` is JSON, the act that counts first. */
export const conflictRows = (kind: AggregateKind, id: string, conflicts: readonly Conflict[]): readonly Row[] =>
  conflicts.map((conflict) => ({
    conflict_id: `${kind}:${id}:${conflict.withoutEffect.hash}`,
    aggregate_kind: kind,
    aggregate_id: id,
    kind: conflict.kind,
    acts: JSON.stringify([conflict.counts, conflict.withoutEffect].map(shown)),
    state: 'open',
  }));

const shown = ({ hash: _, ...act }: ActRef): Omit<ActRef, 'hash'> => act;
