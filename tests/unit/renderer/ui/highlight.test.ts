import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlight } from '#renderer/ui/highlight.ts';

const found = (text: string, query: string) =>
  highlight(text, query)
    .filter(({ isFound }) => isFound)
    .map(({ text: piece }) => piece);

describe('found words', () => {
  it('are marked whatever accents either side has', () => {
    expect(found('Nguyễn Hoàng Lan Phương', 'nguyen phuong')).toEqual(['Nguyễn', 'Phương']);
    expect(found('Đăng ký đất đai', 'dat')).toEqual(['đất']);
    expect(found('Đăng ký đất đai', 'ĐẤT')).toEqual(['đất']);
  });

  it('begin a word: an inner match is no match of the search', () => {
    expect(found('Chuyển nhượng', 'uong')).toEqual([]);
    expect(found('H26.99-261124-0042', '0042')).toEqual(['0042']);
  });

  it('lose no letter of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        expect(
          highlight(text, query)
            .map(({ text: piece }) => piece)
            .join(''),
        ).toBe(text.normalize('NFC'));
      }),
    );
  });
});
