/** A text in pieces: those that a search found, and those between. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** One letter without accents, lower case; đ is d. Ligatures aside one letter stays one letter. */
const fold = (letter: string): string => letter.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Marks each word of `query` where it begins a word of `text`, whatever accents either has. */
export function highlight(text: string, query: string): readonly Piece[] {
  const letters = [...text.normalize('NFC')];
  const folded = letters.map(fold);
  const found = letters.map(() => false);
  for (const word of [...query.normalize('NFC')].map(fold).join('').split(/\s+/).filter(Boolean)) {
    const wanted = [...word];
    for (let at = 0; at + wanted.length <= folded.length; at++) {
      const beginsWord = at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '');
      if (beginsWord && wanted.every((letter, i) => folded[at + i] === letter)) found.fill(true, at, at + wanted.length);
    }
  }
  const pieces: { text: string; isFound: boolean }[] = [];
  for (const [i, letter] of letters.entries()) {
    const isFound = found[i] ?? false;
    const last = pieces.at(-1);
    if (last?.isFound === isFound) last.text += letter;
    else pieces.push({ text: letter, isFound });
  }
  return pieces;
}
