import { concat } from '#contract/bytes.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { Bitmap } from './bitmap.ts';
import type { PrinterProfile } from './profiles.ts';

/** ESC/POS, as much of it as a paper needs (Epson's command reference; what clones know differs). */

const ESC = 0x1b;
const GS = 0x1d;
const DLE = 0x10;

/** `ESC @`: forgets modes of whoever printed before. */
export const initialize = (): Uint8Array => Uint8Array.of(ESC, 0x40);

/** `GS v 0`: dots as they are, one byte for eight, 1 = black. At most 65535 lines; bands of 256 are what small printers take. */
export function raster(picture: Bitmap): Uint8Array {
  const stride = picture.width / 8;
  const head = Uint8Array.of(GS, 0x76, 0x30, 0, stride & 255, stride >> 8, picture.height & 255, picture.height >> 8);
  return concat([head, picture.rows]);
}

/** `ESC J n`: paper moves by n dots, 0 to 255. */
export const feed = (dots: number): Uint8Array => Uint8Array.of(ESC, 0x4a, byte(dots));

/** `GS V`: to the cutter and cut. `GS V 66 0` feeds as far as the cutter lies; a full cut is the plain `GS V 0`. */
export const cut = (kind: 'partial' | 'full'): Uint8Array =>
  kind === 'partial' ? Uint8Array.of(GS, 0x56, 66, 0) : Uint8Array.of(GS, 0x56, 0);

/** `ESC p m t1 t2`: five bytes, or the printer eats the next command as its times. */
export const openDrawer = (pin: 2 | 5, onMs: number, offMs: number): Uint8Array =>
  Uint8Array.of(ESC, 0x70, pin === 2 ? 0 : 1, byte(Math.round(onMs / 2)), byte(Math.round(offMs / 2)));

/** `GS r 1`: goes through the buffer, so that an answer tells that all before it is done. None comes while the roll is out. */
export const askPaperStatus = (): Uint8Array => Uint8Array.of(GS, 0x72, 1);

/** `GS ( H`: answered by `37 22 id 00` when the data before it is on paper. The id is four characters of 0x20 to 0x7e. */
export function askProcessId(id: string): Uint8Array {
  if (!/^[\x20-\x7e]{4}$/.test(id)) throw new Error('a process id is four printable characters');
  return Uint8Array.of(GS, 0x28, 0x48, 6, 0, 0x30, 0x30, ...characters(id));
}

/** `DLE EOT n`: answered at once, past the buffer: what ails the printer, never what it has printed. */
export const askNow = (what: 1 | 2 | 3 | 4): Uint8Array => Uint8Array.of(DLE, 0x04, what);

/** One whole paper: picture in bands, white, cut. */
export function encodePaper(picture: Bitmap, profile: Pick<PrinterProfile, 'bandLines' | 'feedDots' | 'cut'>): Uint8Array {
  const parts = [initialize()];
  const stride = picture.width / 8;
  for (let top = 0; top < picture.height; top += profile.bandLines) {
    const height = Math.min(profile.bandLines, picture.height - top);
    parts.push(raster({ width: picture.width, height, rows: picture.rows.subarray(top * stride, (top + height) * stride) }));
  }
  if (profile.feedDots > 0) parts.push(feed(profile.feedDots));
  if (profile.cut !== 'none') parts.push(cut(profile.cut));
  return concat(parts);
}

/** The question that goes behind the paper, where the printer answers one. */
export function question(answers: PrinterProfile['answersStatus'], processId: string): Uint8Array {
  switch (answers) {
    case 'gs-r':
      return askPaperStatus();
    case 'process-id':
      return askProcessId(processId);
    case 'none':
      return new Uint8Array();
    default:
      return unreachable(answers);
  }
}

function byte(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 255) throw new Error(`${value} is no byte`);
  return value;
}

export const characters = (ascii: string): readonly number[] => [...ascii].map((letter) => letter.charCodeAt(0));
