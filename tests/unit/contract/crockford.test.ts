import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROCKFORD, normaliseCrockford, numberFromCrockford, numberToCrockford, toCrockford } from '#contract/crockford.ts';

describe('Crockford base 32', () => {
  it('reads bytes as one bit string, the highest bit first', () => {
    expect(toCrockford(Uint8Array.of(0xff, 0x00, 0x00, 0x00, 0x01), 8)).toBe('ZW000001');
    expect(toCrockford(new Uint8Array(32).fill(0x5a), 12)).toHaveLength(12);
  });

  it('agrees with arithmetic on the same bits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
        const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
        expect(toCrockford(bytes, 8)).toBe(numberToCrockford(value, 8));
      }),
    );
  });

  it('gives every number back', () => {
    fc.assert(
      fc.property(fc.nat(32 ** 3 - 1), (value) => {
        expect(numberFromCrockford(numberToCrockford(value, 3))).toBe(value);
      }),
    );
  });

  it('refuses what does not fit', () => {
    expect(() => numberToCrockford(32 ** 3, 3)).toThrow(RangeError);
    expect(() => numberToCrockford(-1, 3)).toThrow(RangeError);
    expect(() => toCrockford(Uint8Array.of(1, 2), 4)).toThrow(RangeError);
    expect(numberFromCrockford('A-1')).toBeNull();
  });

  it('forgives how people read it', () => {
    expect(normaliseCrockford('7k2m–90aO ilQ5')).toBe('7K2M90A011Q5');
    expect(normaliseCrockford('7K2U')).toBeNull();
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^[${CROCKFORD}]{0,20}$`)), (text) => {
        expect(normaliseCrockford(text.toLowerCase())).toBe(text);
      }),
    );
  });
});
