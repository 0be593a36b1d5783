/** Crockford's base 32: figures and capitals without I, L, O, U, so that nobody reads one for another. 5 bits a character. */

export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length` characters of the bytes read as one big-endian bit string. Throws when the bytes hold fewer bits. */
export function toCrockford(bytes: Uint8Array, length: number): string {
  if (bytes.length * 8 < length * 5) throw new RangeError(`${bytes.length} bytes hold no ${length} characters`);
  let text = '';
  let bits = 0;
  let held = 0;
  let next = 0;
  while (text.length < length) {
    if (held < 5) {
      bits = ((bits & 31) << 8) | (bytes[next++] ?? 0);
      held += 8;
    }
    held -= 5;
    text += CROCKFORD.charAt((bits >> held) & 31);
  }
  return text;
}

/** A whole number from 0 as exactly `width` characters. Throws when it does not fit. */
export function numberToCrockford(value: number, width: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 32 ** width)
    throw new RangeError(`${value} does not fit in ${width} characters`);
  let text = '';
  for (let rest = value, i = 0; i < width; i++, rest = Math.floor(rest / 32)) text = CROCKFORD.charAt(rest % 32) + text;
  return text;
}

/** The number that such a text means, or null when a character is none of the alphabet. At most 10 characters (50 bits). */
export function numberFromCrockford(text: string): number | null {
  if (text.length === 0 || text.length > 10) return null;
  let value = 0;
  for (const letter of text) {
    const digit = CROCKFORD.indexOf(letter);
    if (digit < 0) return null;
    value = value * 32 + digit;
  }
  return value;
}

/**
 * What a person typed or read aloud, as written by us: capitals, no blanks or dashes, O for 0, I and L for 1. Null when a
 * character still is none of the alphabet.
 */
export function normaliseCrockford(text: string): string | null {
  const plain = text
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015\u2212]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return [...plain].every((letter) => CROCKFORD.includes(letter)) ? plain : null;
}
