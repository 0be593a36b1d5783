import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines } from '#core/printing/layout/break-lines.ts';
import { fixedWidth } from './fixed-width.ts';

const font = { size: 20, weight: 600 as const };

/** Lines of a text in letters 10 dots wide. */
const broken = (text: string, width: number): readonly string[] =>
  breakLines([{ text, font }], width, fixedWidth.measure).map(({ runs }) => runs.map((run) => run.text).join('|'));

describe('breaking lines', () => {
  it('fills each line with whole words', () => {
    expect(broken('Giấy tiếp nhận hồ sơ', 150)).toEqual(['Giấy tiếp nhận', 'hồ sơ']);
  });

  it('breaks a word that is wider than a line between letters', () => {
    expect(broken('a 123456789 b', 40)).toEqual(['a', '1234', '5678', '9 b']);
  });

  it('begins a line where the text does, and keeps what a no-break space joins', () => {
    expect(broken('một\nhai\n\nba', 100)).toEqual(['một', 'hai', '', 'ba']);
    expect(broken('giá 590.000\u00a0đồng', 150)).toEqual(['giá', '590.000\u00a0đồng']);
  });

  it('does not part a letter from its marks', () => {
    const lines = broken('e\u0303x\u0303e\u0303x\u0303', 15);
    expect(lines.every((line) => !/^\p{M}/u.test(line))).toBe(true);
  });

  it('puts runs of two weights beside each other in one paragraph', () => {
    const bold = { size: 20, weight: 700 as const };
    const [line] = breakLines(
      [
        { text: '2. Số lượng:', font: bold },
        { text: '1 (bộ)', font },
      ],
      300,
      fixedWidth.measure,
    );
    expect(line?.runs).toEqual([
      { text: '2. Số lượng:', font: bold, x: 0 },
      { text: '1 (bộ)', font, x: 130 },
    ]);
    expect(line?.width).toBe(190);
  });

  it('loses no letter and lets no line be wider than the column', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zđ0-9]{1,40}$/), { maxLength: 40 }),
        fc.integer({ min: 10, max: 400 }),
        (words, width) => {
          const lines = breakLines([{ text: words.join(' '), font }], width, fixedWidth.measure);
          expect(lines.every((line) => line.width <= width)).toBe(true);
          expect(
            lines
              .map(({ runs }) => runs.map((run) => run.text).join(''))
              .join('')
              .replaceAll(' ', ''),
          ).toBe(words.join(''));
        },
      ),
    );
  });
});
