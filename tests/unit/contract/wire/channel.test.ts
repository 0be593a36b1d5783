import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooLarge, MAX_MESSAGE_BYTES } from '#contract/wire/channel.ts';

describe('isTooLarge', () => {
  it('counts the bytes of UTF-8, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('ế', 'a', 'đ', '😀', '\ud83d', '\ude00', '\u0000'),
    );
    fc.assert(
      fc.property(piece, fc.integer({ min: -40, max: 40 }), (text, around) => {
        const end = new TextEncoder().encode(text).length;
        const filler = 'ế'.repeat(Math.floor((MAX_MESSAGE_BYTES - end) / 3) - 20) + 'a'.repeat(60 + around);
        const whole = filler + text;
        expect(isTooLarge(whole)).toBe(new TextEncoder().encode(whole).length > MAX_MESSAGE_BYTES);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a'.repeat(MAX_MESSAGE_BYTES), false],
    ['a'.repeat(MAX_MESSAGE_BYTES + 1), true],
    ['😀'.repeat(MAX_MESSAGE_BYTES / 4), false],
    [`${'😀'.repeat(MAX_MESSAGE_BYTES / 4)}a`, true],
    ['', false],
  ])('knows the border (%#)', (text, expected) => {
    expect(isTooLarge(text)).toBe(expected);
  });
});
