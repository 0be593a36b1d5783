/**
 * UTF-8 that was read as Windows-1252, as a scanner in keyboard mode with Alt codes does: `Nguyễn` comes as `Nguyá»…n`. Five bytes have no
 * letter in Windows-1252 and vanish on the way, so not every text can be brought back.
 */

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A first byte of a two- or three-byte letter, and behind it a byte that can only go on: no Vietnamese text has such a pair. */
const TRACE = /[\u00c3-\u00c6\u00cc\u00e1\u00e2][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

export const looksMisread = (text: string): boolean => TRACE.test(text);

/** The text as it was before it was misread, or null when bytes are missing and it can not be known. */
export function repairMisread(text: string): string | null {
  const bytes: number[] = [];
  for (const letter of text) {
    const high = HIGH.indexOf(letter);
    const byte = high >= 0 ? 0x80 + high : (letter.codePointAt(0) ?? 0x100);
    if (byte > 0xff) return null;
    bytes.push(byte);
  }
  return fromUtf8(bytes);
}

/** Strict UTF-8: null for what is cut off, over-long, or no letter. */
function fromUtf8(bytes: readonly number[]): string | null {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const more = first < 0x80 ? 0 : first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : -1;
    if (more < 0) return null;
    let point = more === 0 ? first : more === 1 ? first & 0x1f : first & 0x0f;
    for (let i = 1; i <= more; i++) {
      const next = bytes[at + i];
      if (next === undefined || (next & 0xc0) !== 0x80) return null;
      point = (point << 6) | (next & 0x3f);
    }
    if ((more === 2 && point < 0x800) || (point >= 0xd800 && point <= 0xdfff)) return null;
    text += String.fromCharCode(point);
    at += more + 1;
  }
  return text;
}
