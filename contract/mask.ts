/** Numbers of a person as lists and pages show them (design, section 4): enough to compare with a paper, not enough to copy. */

const DOT = '•';

/** A card's number with its first 8 figures, in fours: `0011 4900 ••••`. Others: the first two thirds. */
export function maskedNumber(number: string): string {
  const letters = [...number.replace(/\s/g, '')];
  const shown = letters.length === 12 ? 8 : Math.ceil((letters.length * 2) / 3);
  return inGroups(letters.map((letter, i) => (i < shown ? letter : DOT)));
}

/** A telephone number with its first 2 and last 3 figures: `09•• ••• 318`. */
export function maskedPhone(phone: string): string {
  const letters = [...phone.replace(/\s/g, '')];
  const masked = letters.map((letter, i) => (i < 2 || i >= letters.length - 3 ? letter : DOT));
  return masked.length === 10
    ? `${masked.slice(0, 4).join('')} ${masked.slice(4, 7).join('')} ${masked.slice(7).join('')}`
    : inGroups(masked);
}

/** All of it, in the same groups. */
export const inGroups = (letters: readonly string[]): string =>
  letters
    .join('')
    .replace(/(.{4})(?=.)/gu, '$1 ')
    .trim();
