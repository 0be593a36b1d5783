/** A value that SQLite keeps. Integers are safe integers. */
export type SqlValue = string | number | null | Uint8Array;

export interface SqliteStatement {
  run(values: readonly SqlValue[]): { readonly changes: number; readonly lastRowId: number };
  get(values: readonly SqlValue[]): unknown;
  all(values: readonly SqlValue[]): unknown[];
}

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
  close(): void;
}
