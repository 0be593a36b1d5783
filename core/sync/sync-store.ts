import type { Head } from '#contract/entry/chain.ts';
import type { Act } from '#contract/entry/entry.ts';
import type { EpochId, OfficeId, Purpose, StationId } from '#contract/ids.ts';
import type { Refusal, Result } from '#contract/result.ts';
import type { StationRole } from '#contract/wire/sync.ts';

/** A place in the station's own journal: everything of that epoch up to `seq`, and of the epochs before it. */
export interface OwnKey {
  readonly epoch: EpochId;
  readonly seq: number;
}

/** How far sync has come. Only a saving of work: what is lost here is pushed and pulled again, and replay is harmless. */
export interface Cursor {
  /** Which central `place` and `acked` are of; null before the first contact. */
  readonly central: string | null;
  /** All acts of other stations up to this place are kept here. */
  readonly place: number;
  /** All own acts up to here are kept at central; null: none. */
  readonly acked: OwnKey | null;
}

export const NO_CURSOR: Cursor = { central: null, place: 0, acked: null };

/** Entries of another station that are not taken: its chain does not hold, or has two branches. */
export type AcceptRefusal = Refusal & { readonly station: string; readonly epoch: string; readonly seq: number };

/** What sync needs of the station's database. Synchronous; each writing method is one transaction. */
export interface SyncStore {
  identity(): {
    readonly station: StationId;
    readonly epoch: EpochId;
    readonly office: OfficeId;
    readonly purpose: Purpose;
    readonly role: StationRole;
  };
  /** The end of the own journal in its present epoch. */
  ownHead(): Head;
  /**
   * Whole acts of this station behind `after`, with their parts, of one epoch, in order; when that epoch is at its end, of the
   * next. Null: from the first epoch on. At least one act where there is any, else up to `maxEntries` entries.
   */
  ownActsAfter(after: OwnKey | null, maxEntries: number): Act[];
  /** How many own entries lie behind `after`, in all epochs. */
  pendingAfter(after: OwnKey | null): number;
  /** Entries that are kept but could not be folded. */
  notUnderstood(): number;
  cursor(): Cursor;
  /** Checks chains and parts, keeps and folds acts of other stations, and moves the cursor: one transaction, or nothing. */
  accept(acts: readonly Act[], cursor: Cursor): Result<unknown, AcceptRefusal>;
  /** Keeps the cursor and a text on how sync stands (JSON, for who reads the database beside the station). */
  save(cursor: Cursor, state: string): void;
}
