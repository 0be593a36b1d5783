import type { PrinterTarget } from '#contract/events/printer.ts';
import type { SendDetail, SendOutcome } from '#core/ports/printer.ts';

export interface SpoolJob {
  readonly id: string;
  /** A `PrintDocument` as JSON text, as it was stored with the job. */
  readonly documentText: string;
  readonly printer: string;
  /** Marked BẢN SAO, whatever the stored document says. */
  readonly copy: boolean;
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

/**
 * What the spooler needs of whoever keeps the jobs; all synchronous, all committed when it returns. Any of them may throw (a full
 * disk): the spooler then tries later, and never sends what it could not mark.
 */
export interface SpoolStore {
  /** The oldest job of this printer that is `queued` or `failed`, or null. */
  nextJob(printer: string): SpoolJob | null;
  /** Jobs that were being sent when the station last ended. */
  interrupted(): readonly string[];
  /** Spool progress, before the first byte leaves: found again after a crash by `interrupted`. */
  markSending(id: string): void;
  /**
   * The job's end, and no longer `sending`. A job that fails on and on is told once for each detail in a row, not at each try.
   */
  finish(id: string, outcome: SendOutcome, detail: SpoolDetail): void;
}

export interface SpoolPrinters {
  names(): readonly string[];
  /** Where the printer is now, and its profile's name; null when it is not set up. */
  find(printer: string): { readonly target: PrinterTarget; readonly profile: string } | null;
}
