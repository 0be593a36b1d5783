import type { Bitmap } from '#core/printing/bitmap.ts';
import type { DrawItem } from '#core/printing/draw-list.ts';

/** Writing into a bitmap that is being made; nobody else holds it yet. */

/** Brighter is paper, darker is burnt: keeps thin strokes, without dithering. */
const THRESHOLD = 160;

/** Burns lines of pixels, four bytes a dot, from line `top` on. They are grey: any of the colours tells how bright one is. */
export function burnPixels(picture: Bitmap, top: number, lines: number, rgba: Uint8Array): void {
  const stride = picture.width / 8;
  const bytes = stride * lines;
  const first = top * stride;
  for (let i = 0, at = 0; i < bytes; i++) {
    let byte = 0;
    for (let bit = 0; bit < 8; bit++, at += 4) byte = (byte << 1) | ((rgba[at] ?? 255) < THRESHOLD ? 1 : 0);
    picture.rows[first + i] = byte;
  }
}

/** Burns a symbol dot by dot, so that no edge of a module is ever a shade. */
export function burnModules(picture: Bitmap, symbol: Extract<DrawItem, { kind: 'modules' }>): void {
  for (const [row, modules] of symbol.rows.entries()) {
    for (const run of modules.matchAll(/1+/g)) {
      const from = symbol.x + run.index * symbol.moduleWidth;
      const to = from + run[0].length * symbol.moduleWidth;
      const top = symbol.y + row * symbol.moduleHeight;
      for (let y = top; y < top + symbol.moduleHeight; y++) blacken(picture, y, from, to);
    }
  }
}

function blacken(picture: Bitmap, y: number, from: number, to: number): void {
  const line = (y * picture.width) / 8;
  for (let x = from; x < to; x++) {
    const at = line + (x >> 3);
    picture.rows[at] = (picture.rows[at] ?? 0) | (0x80 >> (x & 7));
  }
}
