/** Cuts a run of printer bytes into ESC/POS commands (Epson's command reference), whether this printer obeys them or not. */

export interface Command {
  /** `ESC @`, `GS v` as two bytes; one byte for what is no command. */
  readonly name: string;
  readonly args: Uint8Array;
}

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;
const DLE = 0x10;

/** Bytes that follow the name, for commands of a fixed length that are not 1. */
const FIXED: Readonly<Record<string, number>> = {
  'ESC @': 0,
  'ESC 2': 0,
  'ESC i': 0,
  'ESC m': 0,
  'ESC p': 3,
  'ESC B': 2,
  'ESC $': 2,
  'ESC \\': 2,
  'ESC c': 2,
  'GS L': 2,
  'GS W': 2,
  'GS P': 2,
  'GS :': 0,
  'FS &': 0,
  'FS .': 0,
  'DLE \x14': 3,
};

const PREFIX: Readonly<Record<number, string>> = { [ESC]: 'ESC', [FS]: 'FS', [GS]: 'GS', [DLE]: 'DLE' };

/** The command that begins at `at` and where it ends, or null while its bytes have not all come. */
export function commandAt(bytes: Uint8Array, at: number): { readonly command: Command; readonly end: number } | null {
  const prefix = PREFIX[bytes[at] ?? 0];
  if (prefix === undefined) return { command: { name: String.fromCharCode(bytes[at] ?? 0), args: new Uint8Array() }, end: at + 1 };
  if (bytes.length < at + 2) return null;
  const name = `${prefix} ${String.fromCharCode(bytes[at + 1] ?? 0)}`;
  const length = lengthOf(name, bytes.subarray(at + 2));
  const end = at + 2 + length;
  return bytes.length < end ? null : { command: { name, args: bytes.slice(at + 2, end) }, end };
}

const word = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);

/** How many bytes follow the name; more than have come, where those that tell it are still missing. */
function lengthOf(name: string, args: Uint8Array): number {
  const unless = (needed: number, length: () => number) => (args.length < needed ? needed : length());
  switch (name) {
    case 'GS v':
      return unless(6, () => 6 + word(args, 2) * word(args, 4));
    case 'GS (':
    case 'FS (':
    case 'ESC (':
      return unless(3, () => 3 + word(args, 1));
    case 'GS V':
      return unless(1, () => ((args[0] ?? 0) >= 65 ? 2 : 1));
    case 'GS k':
      return unless(2, () => ((args[0] ?? 0) >= 65 ? 2 + (args[1] ?? 0) : untilZero(args)));
    case 'ESC *':
      return unless(3, () => 3 + word(args, 1) * ((args[0] ?? 0) >= 32 ? 3 : 1));
    case 'ESC D':
      return untilZero(args);
    default:
      return FIXED[name] ?? 1;
  }
}

function untilZero(args: Uint8Array): number {
  const zero = args.indexOf(0);
  return zero === -1 ? args.length + 1 : zero + 1;
}
