/** One command of `motcua`. `run` gives the exit code: 0 done, 1 refused or check failed, 2 wrong usage. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<number>;
}

/** JSON goes to `out`, what people read to `err`; both take one line without its end. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
  readonly stdin: AsyncIterable<Uint8Array>;
}
