import type { AnswerOf, InputOf, Operation, RefusalCodeOf } from '#contract/operation.ts';
import type { Entry } from '#contract/entry/entry.ts';
import type { EpochId, Holder, LocalDate, Purpose, StaffId, StationId } from '#contract/ids.ts';
import type { Refusal, Result } from '#contract/result.ts';
import type { Role } from '#contract/rights.ts';
import type { Aggregate } from '#core/domain/fold/aggregate.ts';
import type { Proposal } from '#core/journal/journal.ts';
import type { Reference } from '#core/store/reference.ts';
import type { ReadStore, WriteStore } from '#core/store/sql.ts';

/** Who acts, when, where, and with which reference documents: everything a decision may need beside the tables. */
export interface Here {
  readonly station: StationId;
  readonly epoch: EpochId;
  readonly holder: Holder;
  /** This station's place in its office, from 1: its own ranges of numbers follow from it. */
  readonly ordinal: number;
  readonly purpose: Purpose;
  readonly reference: Reference;
  /** The wall clock as read, ms UTC. */
  readonly now: number;
  readonly businessDay: LocalDate | null;
  /** The clock is doubted and no officer's word stands for its date: what needs the date waits (refusal `dateDoubted`); else null. */
  readonly dateInDoubt: { readonly reason: string; readonly sentence: string } | null;
  readonly role: Role;
  readonly actor: string;
  /** Who is signed in; null for a kiosk or the machine itself. */
  readonly staff: StaffId | null;
  /** The counter that the actor has open. */
  readonly counter: string | null;
  readonly commandId: string;
  /** 16 Crockford characters. */
  newId(): string;
  random(bytes: number): Uint8Array;
  /** Sets a personal value apart. @returns the commitment that the payload holds under `parts` */
  keepApart(value: unknown): string;
  /** SHA-256 of the UTF-8 text, hexadecimal: the name of a reference document's version. */
  hashOf(text: string): string;
}

/** What a decision may look at. */
export interface Look {
  readonly store: ReadStore;
  /** The present state of one aggregate; refused `notUnderstood` where an entry of it can not be folded. */
  fold<S>(aggregate: Aggregate<S>, id: string): Result<S, Refusal<'notUnderstood'>>;
  /** What stays the same between acts of one aggregate kind may be asked again: the text of a personal part. */
  personal(commitment: string): string | null;
}

/** What was decided: the act's events in order, and the business day when this act itself begins it. */
export interface Decision {
  readonly proposals: readonly Proposal[];
  readonly businessDay?: LocalDate;
  /** What lies beside the journal and belongs to this act (the text of a document): written in its transaction. */
  readonly beside?: (store: WriteStore) => void;
  /** The act is an officer's word that the date is right: its entries are not made in doubt. */
  readonly vouchesDate?: true;
}

export const decide = (...proposals: readonly Proposal[]): { readonly ok: true; readonly value: Decision } => ({
  ok: true,
  value: { proposals },
});

/**
 * An operation that changes the journal. `decide` is free of effects; `answer` is a pure function of the act's entries, so that
 * the same command id gets the same answer after a crash.
 */
export interface Acting<O extends Operation = Operation> {
  readonly operation: O;
  decide(input: InputOf<O>, look: Look, here: Here): Result<Decision, Refusal<RefusalCodeOf<O>>>;
  /** The input is the same whenever the command id is: with another it is refused. */
  answer(entries: readonly Entry[], input: InputOf<O>): AnswerOf<O>;
}

export const acting = <O extends Operation>(definition: Acting<O>): Acting<O> => definition;

/** An operation that looks. */
export interface Reading<O extends Operation = Operation> {
  readonly operation: O;
  read(input: InputOf<O>, look: Look, here: Here): Result<AnswerOf<O>, Refusal<RefusalCodeOf<O>>>;
}

export const reading = <O extends Operation>(definition: Reading<O>): Reading<O> => definition;
