import type { Act, Entry, PersonalPart } from '#contract/entry/entry.ts';
import type { EpochId, OfficeId, Purpose, StationId } from '#contract/ids.ts';
import type { Refusal, Result } from '#contract/result.ts';
import type { EnrolRequest, ReferenceTexts, Verifier } from '#contract/wire/enrol.ts';
import type { EpochHead, StationRole } from '#contract/wire/sync.ts';

/** What central's functions need of the world: a store, a clock, randomness. One conformance suite runs over every store. */

/** Wall clock, ms UTC. */
export type Now = () => number;

export interface Office {
  readonly office: OfficeId;
  readonly name: string;
  readonly purpose: Purpose;
}

export interface NewOffice extends Office {
  readonly reference: ReferenceTexts;
  readonly verifiers: readonly Verifier[];
}

export interface Station {
  readonly station: StationId;
  readonly office: OfficeId;
  readonly purpose: Purpose;
  readonly role: StationRole;
  /** Ed25519, 32 raw bytes, hexadecimal. */
  readonly publicKey: string;
}

export interface StationOverview {
  readonly station: string;
  readonly office: string;
  readonly officeName: string;
  readonly ordinal: number;
  readonly name: string;
  readonly role: string;
  /** Entries kept here. */
  readonly entries: number;
  /** ms UTC; null: never. */
  readonly lastContact: number | null;
  /** Entries that waited at the station at the last contact. */
  readonly waiting: number | null;
  /** Why its journal is not taken, in Vietnamese; null when it is. */
  readonly fault: string | null;
}

/** An epoch's end as central keeps it, with the tick of its last entry. */
export interface KeptHead extends EpochHead {
  readonly tick: number;
}

export interface NewEnrolCode {
  readonly codeHash: string;
  readonly office: OfficeId;
  readonly role: StationRole;
  readonly expiresAt: number;
}

export interface Enrolled {
  readonly station: StationId;
  readonly ordinal: number;
  readonly office: Office;
  readonly role: StationRole;
}

export type EnrolRefusal = Refusal<'badCode' | 'codeSpent' | 'codeExpired' | 'otherOffice' | 'stationTaken'>;

/** Judged acts of one epoch, to be kept behind `from`. */
export interface Append {
  readonly office: OfficeId;
  readonly station: StationId;
  readonly epoch: EpochId;
  readonly from: { readonly seq: number; readonly hash: string };
  readonly acts: readonly Act[];
  readonly waiting: number;
  readonly now: number;
}

export interface Appended {
  /** The newest place of the batch. */
  readonly place: number;
  /** The highest tick of the office. */
  readonly tick: number;
}

export interface Page {
  readonly acts: Act[];
  /** Everything of the office up to here has been looked at. */
  readonly place: number;
}

export interface Counts {
  readonly offices: number;
  readonly stations: number;
  readonly entries: number;
}

/** An epoch's end as the row says, whoever wrote it. */
export interface Chain {
  readonly office: string;
  readonly station: string;
  readonly epoch: string;
  readonly seq: number;
  readonly hash: string;
  readonly tick: number;
}

/** One reading of the whole, as it was at one moment. */
export interface Snapshot {
  counts(): Promise<{ readonly offices: number; readonly stations: number; readonly parts: number }>;
  chains(): Promise<readonly Chain[]>;
  /** Entries of one epoch in order; `malformed` names the first row that is no entry. */
  entries(
    office: string,
    station: string,
    epoch: string,
    after: number,
    limit: number,
  ): Promise<{ readonly entries: Entry[]; readonly malformed: string | null }>;
  parts(
    office: string,
    station: string,
    epoch: string,
    from: number,
    to: number,
  ): Promise<readonly (PersonalPart & { readonly actSeq: number })[]>;
  /** True when that commitment's part is kept with an earlier act of the office. */
  hasPart(office: string, commitment: string): Promise<boolean>;
  /** Rows that belong to no chain, and offices whose places have a gap. */
  strays(): Promise<readonly { readonly row: string; readonly fault: string }[]>;
}

export interface CentralStore {
  /** Which life of a database this is; made at the first start. */
  centralId(): Promise<string>;
  isReachable(): Promise<boolean>;
  counts(): Promise<Counts>;

  addAdminToken(hash: string, now: number): Promise<void>;
  isAdminToken(hash: string): Promise<boolean>;

  office(id: string): Promise<Office | null>;
  /** False when there is one of that id: it stays as it is. */
  addOffice(office: NewOffice, now: number): Promise<boolean>;
  reference(office: string): Promise<ReferenceTexts>;
  verifiers(office: string): Promise<readonly Verifier[]>;

  addEnrolCode(code: NewEnrolCode): Promise<void>;
  /**
   * Spends a code and makes the station, or does neither. The same code with the same key again gets the same answer: the first
   * answer may have been lost on the way.
   *
   * @param freshId the id of a station that brings none
   */
  enrol(codeHash: string, request: EnrolRequest, freshId: StationId, now: number): Promise<Result<Enrolled, EnrolRefusal>>;

  station(id: string): Promise<Station | null>;
  stations(): Promise<readonly StationOverview[]>;
  /** `waiting` null: as it was said last. */
  noteContact(station: StationId, waiting: number | null, now: number): Promise<void>;
  noteFault(station: StationId, fault: string): Promise<void>;

  heads(station: StationId): Promise<readonly KeptHead[]>;
  /** Hashes kept under the keys `from` to `to`, both included. */
  hashes(station: StationId, epoch: EpochId, from: number, to: number): Promise<ReadonlyMap<number, string>>;
  /** The newest place and the highest tick of an office. */
  standing(office: OfficeId): Promise<Appended>;
  /** All of a batch, on disk, or nothing: refused `headMoved` when the chain does not end at `from` any more. */
  append(batch: Append): Promise<Result<Appended, Refusal<'headMoved'>>>;
  /** Whole acts behind a place, without those of one station; parts only when asked for. At most one batch. */
  actsAfter(office: OfficeId, after: number, without: StationId, withParts: boolean): Promise<Page>;

  snapshot<T>(read: (snapshot: Snapshot) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
