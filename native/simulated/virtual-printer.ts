import type { Bitmap } from '#core/printing/bitmap.ts';
import { answersAtOnce, answerTo, paperInterpreter, type PrinterEvent, type Roll } from './paper-interpreter.ts';

/**
 * A printer without a device: takes the bytes of a real one, keeps the pictures of its papers, and answers as it would. Demo offices
 * print on it, tests break it. Free of any platform: wires are plugged in from outside.
 */
export interface VirtualPrinter {
  /** The last papers, oldest first. */
  papers(): readonly Bitmap[];
  /** The ways in which it can fail, changed at any time. */
  set(switches: Partial<PrinterSwitches>): void;
  /** A connection; `say` gets what the printer answers on it. */
  plug(wire: Wire): Connection;
}

export interface PrinterSwitches {
  /** `end`: takes what comes into its buffer, and prints and answers when there is a roll again. */
  readonly roll: Roll;
  /** False: prints and never says anything. */
  readonly answers: boolean;
  /** The connection breaks after so many bytes; what came before is on paper. Null: it holds. */
  readonly breaksOffAfter: number | null;
  /** The roll ends after so many more bytes, in the middle of whatever they belong to. Null: it does not. */
  readonly rollEndsAfter: number | null;
}

export interface Wire {
  say(bytes: Uint8Array): void;
  /** The printer breaks the connection. */
  breakOff(): void;
}

export interface Connection {
  push(bytes: Uint8Array): void;
  /** No more comes: paper that was not cut is torn off. */
  end(): void;
}

export interface VirtualPrinterOptions {
  /** Dots of its head, a multiple of 8. */
  readonly width: number;
  /** How many papers it keeps. */
  readonly keep: number;
  onPaper?(picture: Bitmap): void;
}

export function virtualPrinter({ width, keep, onPaper }: VirtualPrinterOptions): VirtualPrinter {
  let switches: PrinterSwitches = { roll: 'enough', answers: true, breaksOffAfter: null, rollEndsAfter: null };
  let papers: readonly Bitmap[] = [];
  /** What waits for a new roll, in order. */
  let buffered: (() => void)[] = [];

  const put = (picture: Bitmap | null): void => {
    if (picture === null) return;
    papers = [...papers, picture].slice(-keep);
    onPaper?.(picture);
  };

  const withRoll = (work: () => void): void => {
    if (switches.roll === 'end') buffered.push(work);
    else work();
  };

  const obey = (event: PrinterEvent, wire: Wire): void => {
    if (event.kind === 'paper') put(event.picture);
    else if (event.kind !== 'drawer' && switches.answers) wire.say(answerTo(event, switches.roll));
  };

  return {
    papers: () => papers,

    set(changed) {
      switches = { ...switches, ...changed };
      if (switches.roll === 'end') return;
      const waiting = buffered;
      buffered = [];
      for (const work of waiting) work();
    },

    plug(wire) {
      const interpreter = paperInterpreter(width);
      let taken = 0;
      let isBroken = false;

      const work = (bytes: Uint8Array) =>
        withRoll(() => {
          for (const event of interpreter.push(bytes)) obey(event, wire);
        });

      const workUntilRollEnds = (bytes: Uint8Array) => {
        const left = switches.rollEndsAfter;
        if (left === null || left > bytes.length) {
          if (left !== null) switches = { ...switches, rollEndsAfter: left - bytes.length };
          return work(bytes);
        }
        work(bytes.subarray(0, left));
        switches = { ...switches, roll: 'end', rollEndsAfter: null };
        work(bytes.subarray(left));
      };

      return {
        push(bytes) {
          if (isBroken) return;
          const room = switches.breaksOffAfter === null ? bytes.length : Math.max(0, switches.breaksOffAfter - taken);
          const part = bytes.subarray(0, room);
          taken += part.length;
          const atOnce = answersAtOnce(part, switches.roll);
          if (switches.answers && atOnce.length > 0) wire.say(atOnce);
          workUntilRollEnds(part);
          if (part.length === bytes.length) return;
          isBroken = true;
          withRoll(() => put(interpreter.tearOff()));
          wire.breakOff();
        },
        end: () => withRoll(() => put(interpreter.tearOff())),
      };
    },
  };
}
