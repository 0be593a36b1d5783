/** A picture of black and white dots, as a thermal head burns it. */
export interface Bitmap {
  /** Dots in a row; a multiple of 8. */
  readonly width: number;
  readonly height: number;
  /** `height` rows of `width / 8` bytes, the leftmost dot in the highest bit, 1 = black. */
  readonly rows: Uint8Array;
}

/** Throws where width, height and bytes do not belong together. */
export function bitmap(width: number, height: number, rows: Uint8Array): Bitmap {
  if (width % 8 !== 0 || rows.length !== (width / 8) * height) {
    throw new Error(`a bitmap of ${width} x ${height} dots can not have ${rows.length} bytes`);
  }
  return { width, height, rows };
}

export const isBlack = (picture: Bitmap, x: number, y: number): boolean =>
  (((picture.rows[(y * picture.width) / 8 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
