import { joinedFigures } from './figures.ts';
import { fold } from './fold.ts';

const MOST_WORDS = 12;
const FEWEST_LETTERS = 2;
/** Figures in groups that make a whole number of a person together: a telephone's 9 or 10, a card's 12. */
const GROUPED = /^\+?\d[\d\s.-]{8,}$/;

/**
 * The MATCH text of an FTS5 table for words as a person types them: all of them must be there, the last one may be unfinished. Only letters
 * and figures get through, each word in quotes, so that no typed character is an operator. Figures typed in groups are also looked for
 * in one piece. Null under two letters: too little to search by.
 */
export function ftsQuery(text: string): string | null {
  const words =
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  if (words.join('').length < FEWEST_LETTERS) return null;
  const typed = `${words.map((word) => `"${word}"`).join(' ')}*`;
  const joined = GROUPED.test(text.trim()) ? joinedFigures(text) : '';
  return /^\d{9,}$/.test(joined) && joined !== words[0] ? `(${typed}) OR "${joined}"*` : typed;
}
