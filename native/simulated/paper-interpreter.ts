import { concat } from '#contract/bytes.ts';
import { unreachable } from '#contract/unreachable.ts';
import { type Bitmap, bitmap } from '#core/printing/bitmap.ts';
import { commandAt, type Command } from './printer-commands.ts';

/** What happens in a printer as its bytes are worked off, in order. */
export type PrinterEvent =
  | { readonly kind: 'paper'; readonly picture: Bitmap }
  /** `GS r`: the roll is asked for, in its turn. */
  | { readonly kind: 'asked-status' }
  /** `GS ( H`: all before it is on paper. */
  | { readonly kind: 'asked-process-id'; readonly id: string }
  | { readonly kind: 'drawer' };

export interface PaperInterpreter {
  push(bytes: Uint8Array): readonly PrinterEvent[];
  /** What lies before the cutter when nothing more comes, or null. */
  tearOff(): Bitmap | null;
}

/**
 * Prints raster pictures on paper of so many dots; what is wider is lost at the right, as on a real head. Text is not printed: papers
 * of this program are pictures.
 */
export function paperInterpreter(width: number): PaperInterpreter {
  const stride = width / 8;
  let held: Uint8Array = new Uint8Array();
  let lines: Uint8Array[] = [];

  const take = (): Bitmap | null => {
    if (lines.length === 0) return null;
    const picture = bitmap(width, lines.length, concat(lines));
    lines = [];
    return picture;
  };

  const print = (args: Uint8Array): void => {
    const bytesAcross = (args[2] ?? 0) + 256 * (args[3] ?? 0);
    const down = (args[4] ?? 0) + 256 * (args[5] ?? 0);
    for (let y = 0; y < down; y++) {
      const line = new Uint8Array(stride);
      line.set(args.subarray(6 + y * bytesAcross, 6 + y * bytesAcross + Math.min(bytesAcross, stride)));
      lines.push(line);
    }
  };

  const obey = ({ name, args }: Command): PrinterEvent | null => {
    switch (name) {
      case 'GS v':
        print(args);
        return null;
      case 'ESC J':
        // white before the first line is no paper
        if (lines.length > 0) for (let y = 0; y < (args[0] ?? 0); y++) lines.push(new Uint8Array(stride));
        return null;
      case 'GS V':
      case 'ESC i':
      case 'ESC m': {
        const picture = take();
        return picture === null ? null : { kind: 'paper', picture };
      }
      case 'GS r':
        return { kind: 'asked-status' };
      case 'GS (':
        return isProcessId(args) ? { kind: 'asked-process-id', id: String.fromCharCode(...args.subarray(5, 9)) } : null;
      case 'ESC p':
        return { kind: 'drawer' };
      default:
        return null;
    }
  };

  return {
    push(bytes) {
      const all = concat([held, bytes]);
      const events: PrinterEvent[] = [];
      let at = 0;
      for (let next = readAt(all, at); next !== null; next = readAt(all, at)) {
        const event = obey(next.command);
        if (event !== null) events.push(event);
        at = next.end;
      }
      held = all.slice(at);
      return events;
    },
    tearOff: take,
  };
}

const readAt = (bytes: Uint8Array, at: number) => (at < bytes.length ? commandAt(bytes, at) : null);

/** `GS ( H 06 00 30 30 d1 d2 d3 d4`. */
const isProcessId = (args: Uint8Array): boolean =>
  args[0] === 0x48 && args[1] === 6 && args[2] === 0 && args[3] === 0x30 && args[4] === 0x30;

/** What the printer sends back, by how much is on its roll. */
export function answerTo(event: Extract<PrinterEvent, { kind: 'asked-status' | 'asked-process-id' }>, roll: Roll): Uint8Array {
  switch (event.kind) {
    case 'asked-status':
      return Uint8Array.of(roll === 'near-end' ? 0x03 : 0);
    case 'asked-process-id':
      return Uint8Array.of(0x37, 0x22, ...[...event.id].map((letter) => letter.charCodeAt(0)), 0);
    default:
      return unreachable(event);
  }
}

export type Roll = 'enough' | 'near-end' | 'end';

/** `DLE EOT n` is answered wherever it stands, even inside a picture that holds its bytes by chance: printers do so. */
export function answersAtOnce(bytes: Uint8Array, roll: Roll): Uint8Array {
  const answers: number[] = [];
  for (let at = 0; at + 2 < bytes.length; at++) {
    const what = bytes[at + 2] ?? 0;
    if (bytes[at] === 0x10 && bytes[at + 1] === 0x04 && what >= 1 && what <= 4) answers.push(realTimeStatus(what, roll));
  }
  return Uint8Array.from(answers);
}

function realTimeStatus(what: number, roll: Roll): number {
  const fixed = 0x12;
  if (what === 1) return roll === 'end' ? fixed | 0x08 : fixed;
  if (what === 2) return roll === 'end' ? fixed | 0x20 : fixed;
  if (what === 4) return roll === 'end' ? fixed | 0x6c : roll === 'near-end' ? fixed | 0x0c : fixed;
  return fixed;
}
