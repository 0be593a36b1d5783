import type { PrinterTarget } from '#contract/events/printer.ts';
import type { SendDetail, SendOutcome, SendReport } from '#core/ports/printer.ts';

export interface SpoolJob {
  readonly id: string;
  /** A `PrintDocument` as JSON text, as it was stored with the job. */
  readonly documentText: string;
  readonly printer: string;
  /** Marked BẢN SAO, whatever the stored document says. */
  readonly copy: boolean;
  /** It was another printer's: it goes no further. */
  readonly isMoved: boolean;
}

export type SpoolDetail =
  | SendDetail
  /** The station ended while the paper was being sent. */
  | 'interrupted'
  /** The document can not be put on this paper: trying again would not help, a person has to know. */
  | 'undrawable'
  /** Drawing failed on this computer; it is tried again. */
  | 'drawing-failed'
  /** No printer of this name is set up. */
  | 'no-printer'
  | 'unknown-profile';

/** How a try ended, and how much paper it has used. */
export interface Ending {
  readonly id: string;
  readonly outcome: SendOutcome;
  readonly detail: SpoolDetail;
  readonly paperMm: number;
}

/** How a printer does, as far as the spooler has seen since it began. */
export interface PrinterNow {
  /** Why the last try failed or is held up; null when it did not. */
  readonly trouble: SpoolDetail | null;
  /** Its fallback prints in its place. */
  readonly isReplaced: boolean;
  /** What it said last of its roll. */
  readonly paper: NonNullable<SendReport['paper']> | null;
}

/**
 * What the spooler needs of whoever keeps the jobs; all synchronous, all committed when it returns. Any of them may throw (a full
 * disk): the spooler then tries later, and never sends what it could not mark.
 */
export interface SpoolStore {
  /** The oldest job of this printer that is `queued` or `failed` and has not expired, or null. */
  nextJob(printer: string): SpoolJob | null;
  /** Jobs that were being sent when the station last ended. */
  interrupted(): readonly string[];
  /** Spool progress, before the first byte leaves: found again after a crash by `interrupted`. */
  markSending(id: string): void;
  /**
   * The job's end, and no longer `sending`. A job that fails on and on is told once for each detail in a row, not at each try.
   */
  finish(ending: Ending): void;
  /** Nothing of the job has reached paper, and another printer is to print it. */
  move(id: string, to: string, why: SpoolDetail): void;
  /** A try failed: what waits for this printer now has waited long enough to expire when its number is called. */
  heldUp(printer: string): void;
  /** The printer had no roll, and has one now. */
  rollIsBack(printer: string): void;
}

export interface SpoolPrinters {
  names(): readonly string[];
  /** Where the printer is now, its profile's name, and who prints in its place; null when it is not set up. */
  find(printer: string): { readonly target: PrinterTarget; readonly profile: string; readonly fallback: string | null } | null;
}
