import { fold } from './fold.ts';

const MOST_WORDS = 12;
const FEWEST_LETTERS = 2;

/**
 * The MATCH text of an FTS5 table for words as a person types them: all of them must be there, the last one may be unfinished. Only letters
 * and figures get through, each word in quotes, so that no typed character is an operator. Null under two letters: too little to search by.
 */
export function ftsQuery(text: string): string | null {
  const words =
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? [];
  if (words.join('').length < FEWEST_LETTERS) return null;
  return `${words.map((word) => `"${word}"`).join(' ')}*`;
}
