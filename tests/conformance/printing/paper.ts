import { type Bitmap, bitmap } from '#core/printing/bitmap.ts';
import { encodePaper } from '#core/printing/escpos.ts';
import { findProfile, type PrinterProfile } from '#core/printing/profiles.ts';

/** A picture without meaning and without a blank line: 72 bytes a dot line. */
export function noise(lines: number): Bitmap {
  return bitmap(
    576,
    lines,
    Uint8Array.from({ length: 72 * lines }, (_, i) => ((i * 2654435761) >>> 13) & 255),
  );
}

/** The default profile with times of a test: what takes seconds there takes a part of one here. */
export function quickProfile(changes: Partial<PrinterProfile> = {}): PrinterProfile {
  const found = findProfile('default');
  if (!found.ok) throw new Error('the default profile is missing');
  const quick = {
    connectTimeoutMs: 400,
    stallTimeoutMs: 400,
    answerTimeoutMs: 300,
    closeTimeoutMs: 300,
    slowestBytesPerSecond: 2_000_000,
    asksFirst: false,
  };
  return { ...found.value, ...quick, ...changes };
}

export const paperBytes = (picture: Bitmap): Uint8Array => encodePaper(picture, quickProfile());
