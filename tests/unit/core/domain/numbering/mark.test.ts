import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOfHash, normaliseMark } from '#core/domain/numbering/mark.ts';

describe('the mark of a receipt', () => {
  it('is the first 60 bits of the hash', () => {
    const hash = new Uint8Array(32);
    hash.set([0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xf0]);
    expect(markOfHash(hash)).toBe('0123456789AF');
    expect(() => markOfHash(hash.slice(0, 31))).toThrow(RangeError);
  });

  it('is known again however it is typed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        const mark = markOfHash(hash);
        const typed = mark
          .toLowerCase()
          .replace(/(.{4})/g, '$1 - ')
          .replaceAll('0', 'o')
          .replaceAll('1', 'l');
        expect(normaliseMark(typed)).toBe(mark);
      }),
    );
  });

  it.each(['', '7K2M90ABCDE', '7K2M90ABCDEF0', '7K2M90ABCDEU', '7K2M90ABCDEẾ'])('%j can be none', (text) =>
    expect(normaliseMark(text)).toBeNull(),
  );
});
