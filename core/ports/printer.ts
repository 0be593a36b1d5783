import type { PrinterTarget } from '#contract/events/printer.ts';
import type { PrinterProfile } from '#core/printing/profiles.ts';

/**
 * How sending ended (docs/ARCHITECTURE.md, print):
 *
 * - `printed`: the printer answered a question that was queued behind the data
 * - `sent`: everything was taken, and no answer came in time, or the printer can give none
 * - `failed`: no byte left, so trying again can not make a second paper
 * - `unknown`: broken off after bytes had left; a person looks at the tray
 */
export type SendOutcome = 'printed' | 'sent' | 'failed' | 'unknown';

export type SendDetail =
  | 'answered'
  | 'no-answer'
  /** The profile says that this printer can not answer. */
  | 'not-asked'
  | 'refused'
  | 'connect-timeout'
  | 'unreachable'
  /** `beforeFirstByte` threw: what can not be recorded is not begun. */
  | 'not-recorded'
  | 'reset'
  | 'closed-early'
  | 'never-reads'
  /** The printer says that its roll is out, or its cover open. */
  | 'paper-out'
  | 'cover-open'
  | 'stopped';

/** What a person has to do before a printer goes on. */
export type HeldBy = Extract<SendDetail, 'paper-out' | 'cover-open'>;

export interface SendReport {
  readonly outcome: SendOutcome;
  readonly detail: SendDetail;
  /** What the printer said of its roll, where it said anything. */
  readonly paper?: 'enough' | 'near-end' | 'end';
}

export interface Sending {
  /** Settles when the connection is closed; never rejects. */
  readonly done: Promise<SendReport>;
  /** Breaks off: `failed` when no byte had left, else `unknown`. */
  cancel(): void;
}

export interface PrinterTransport {
  /**
   * Sends one paper over a connection of its own; the caller never has two at once for one printer.
   *
   * @param bytes the paper in the printer's language, without a question: the transport puts it behind
   * @param beforeFirstByte called once, connected and before anything is written
   * @param onHeld the printer has taken the paper and says what it waits for (a new roll); null: it goes on
   */
  send(
    target: PrinterTarget,
    profile: PrinterProfile,
    bytes: Uint8Array,
    beforeFirstByte: () => void,
    onHeld?: (why: HeldBy | null) => void,
  ): Sending;
}
