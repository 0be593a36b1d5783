import type { ClockDoubtShown, StationStatus, SyncState } from '#contract/operations/station.ts';
import type { AnswerOf, InputOf, Operation, RefusalCodeOf } from '#contract/operation.ts';
import type { ReadOnlyState } from '#contract/read-only.ts';
import type { Refusal, Result } from '#contract/result.ts';
import type { Role } from '#contract/rights.ts';
import type { Acting, Here, Look } from '#core/journal/acting.ts';
import type { Pins } from '#core/ports/pins.ts';
import type { PrinterFinder } from '#core/ports/printer-finder.ts';
import type { Workbooks } from '#core/ports/workbook.ts';
import type { ScannerPort } from '#core/ports/scanner.ts';
import type { SentFiles } from '#core/operations/reference/sent-files.ts';
import type { PrinterNow } from '#core/printing/spool-store.ts';
import type { WriteStore } from '#core/store/sql.ts';

/** The window's session as an operation may change it. */
export interface SessionHandle {
  signIn(staff: { readonly id: string; readonly roles: readonly Role[] }): void;
  /** @returns false when nobody was signed in */
  signOut(): boolean;
}

/** A picture of a paper that the virtual printer put out. */
export interface PaperPicture {
  readonly id: number;
  readonly printer: string;
  readonly at: number;
  readonly width: number;
  readonly height: number;
  /** Base64. */
  readonly png: string;
}

/** The machine around the station: what operations see of devices and sync. */
export interface Machine {
  readonly scanner: ScannerPort;
  readonly pins: Pins;
  /** Papers of the virtual printer with an id above `after`, newest first. */
  papers(after: number): Promise<readonly PaperPicture[]>;
  profiles(): readonly string[];
  /** How a printer does now, as far as this run of the station has seen. */
  printer(name: string): PrinterNow;
  /** A text as if it had been scanned: to the topic `scan`. */
  scanned(text: string): void;
  /** Files that windows sent in pieces. */
  readonly files: SentFiles;
  readonly workbooks: Workbooks;
  readonly printerFinder: PrinterFinder;
  syncState(): SyncState;
  /** How many conflicts nobody has settled. */
  conflicts(): number;
  clockDoubt(): ClockDoubtShown | null;
  /** Why nothing is written, or null. */
  readOnly(): ReadOnlyState | null;
  /** An officer's word on a database that may be a copy: it goes on in a new epoch. Nothing is done where no question stands. */
  restoreHere(words: { readonly actor: string; readonly role: Role; readonly reason: string }): Result<null, Refusal<'diskFailed'>>;
  copies(): StationStatus['copies'];
  setCopyPlace(place: string | null): Result<null, Refusal<'placeAway' | 'sameFolder'>>;
}

export interface LocalContext {
  readonly look: Look;
  readonly store: WriteStore;
  readonly here: Omit<Here, 'keepApart'>;
  readonly session: SessionHandle;
  readonly machine: Machine;
  /** Does an act of the officer who is signed in at this session now. */
  act<O extends Operation>(work: Acting<O>, input: InputOf<O>): Result<AnswerOf<O>, Refusal<RefusalCodeOf<O>>>;
  /** The same session after something has changed: epoch, business day, counter. */
  afresh(): LocalContext;
  /** Own tables only: the journal is not touched. */
  transaction<T>(work: () => T): T;
}

/** An operation on this station's own tables and devices, or one that looks at them: no entry, no command id. */
export interface Local<O extends Operation = Operation> {
  readonly operation: O;
  run(
    input: InputOf<O>,
    context: LocalContext,
  ): Promise<Result<AnswerOf<O>, Refusal<RefusalCodeOf<O>>>> | Result<AnswerOf<O>, Refusal<RefusalCodeOf<O>>>;
}

export const local = <O extends Operation>(definition: Local<O>): Local<O> => definition;
