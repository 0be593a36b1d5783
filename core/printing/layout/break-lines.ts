import type { Font, PaperTools } from '#core/printing/draw-list.ts';

/** A stretch of text in one font. */
export interface Run {
  readonly text: string;
  readonly font: Font;
}

/** A run at its place in a line, dots from the line's left end. */
export interface PlacedRun extends Run {
  readonly x: number;
}

export interface Line {
  readonly runs: readonly PlacedRun[];
  readonly width: number;
}

interface Word extends Run {
  readonly width: number;
}

type Measure = PaperTools['measure'];

/**
 * Fills lines word by word. A line feed ends a line; a word wider than a whole line is broken between letters; a no-break space
 * is part of its word. Blank text gives one empty line.
 */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let line: Word[] = [];
  let filled = 0;

  const endLine = () => {
    lines.push(lineOf(line, measure));
    line = [];
    filled = 0;
  };

  const add = (word: Word) => {
    const before = line.length === 0 ? 0 : measure(' ', word.font);
    if (line.length > 0 && filled + before + word.width > width) endLine();
    filled += (line.length === 0 ? 0 : before) + word.width;
    line.push(word);
  };

  for (const { text, font } of runs) {
    const paragraphs = text.normalize('NFC').split('\n');
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) endLine();
      for (const word of paragraph.split(/[ \t]+/)) {
        if (word === '') continue;
        for (const part of piecesOf(word, font, width, measure)) add(part);
      }
    }
  }
  endLine();
  return lines;
}

/** The widest of these in one line each, for columns that never wrap. */
export const widest = (runs: readonly Run[], measure: Measure): number =>
  Math.ceil(Math.max(0, ...runs.map(({ text, font }) => measure(text.normalize('NFC'), font))));

function piecesOf(text: string, font: Font, width: number, measure: Measure): readonly Word[] {
  const whole = measure(text, font);
  if (whole <= width) return [{ text, font, width: whole }];

  const pieces: Word[] = [];
  let piece = '';
  for (const letter of letters(text)) {
    if (piece !== '' && measure(piece + letter, font) > width) {
      pieces.push({ text: piece, font, width: measure(piece, font) });
      piece = '';
    }
    piece += letter;
  }
  pieces.push({ text: piece, font, width: measure(piece, font) });
  return pieces;
}

/** Code points, each with the combining marks that follow it. */
const letters = (text: string): readonly string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];

/** Words of one font are drawn as one text, so that the spaces are the font's own. */
function lineOf(words: readonly Word[], measure: Measure): Line {
  const runs: PlacedRun[] = [];
  let width = 0;
  for (const word of words) {
    const last = runs.at(-1);
    if (last === undefined) {
      runs.push({ text: word.text, font: word.font, x: 0 });
      width = word.width;
      continue;
    }
    const gap = measure(' ', last.font);
    if (last.font.size === word.font.size && last.font.weight === word.font.weight) {
      runs[runs.length - 1] = { ...last, text: `${last.text} ${word.text}` };
      width += gap + word.width;
    } else {
      const x = Math.ceil(width + gap);
      runs.push({ text: word.text, font: word.font, x });
      width = x + word.width;
    }
  }
  return { runs, width };
}
