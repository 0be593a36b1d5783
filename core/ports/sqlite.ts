/** A value that SQLite keeps. Integers are safe integers. */
export type SqlValue = string | number | null | Uint8Array;

export interface SqliteStatement {
  run(values: readonly SqlValue[]): { readonly changes: number; readonly lastRowId: number };
  get(values: readonly SqlValue[]): unknown;
  all(values: readonly SqlValue[]): unknown[];
}

/**
 * What a fault of the disk is to the work: `full` wrote nothing; after `io` it is not known whether the last commit stands; `locked`,
 * `notWritable` and `damaged` wrote nothing.
 */
export type StorageTrouble = 'full' | 'io' | 'locked' | 'notWritable' | 'damaged';

/**
 * One connection, synchronous on purpose: a transaction is a synchronous function, and there is one writer. Opened with WAL,
 * `synchronous=FULL` and `foreign_keys=ON`, each read back; an adapter that can not keep that throws at open.
 */
export interface SqliteDriver {
  /** Statements are cached by their text. */
  prepare(text: string): SqliteStatement;
  exec(text: string): void;
  /** Commits when `work` returns, rolls back when it throws. */
  transaction<T>(mode: 'immediate' | 'deferred', work: () => T): T;
  /** What kind of fault of the disk was thrown; null for a fault of another kind. */
  troubleOf(fault: unknown): StorageTrouble | null;
  close(): void;
}
