import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedNumber, maskedPhone } from '#contract/mask.ts';

describe('a masked number', () => {
  it('shows 8 figures of a card and 5 of a telephone', () => {
    expect(maskedNumber('001149001234')).toBe('0011 4900 ••••');
    expect(maskedPhone('0912345318')).toBe('09•• ••• 318');
    expect(maskedPhone('0912 345 318')).toBe('09•• ••• 318');
    expect(maskedNumber('C1234567')).toBe('C123 45••');
  });

  it('always hides something of what is longer than a few letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6,20}$/), (digits) => maskedNumber(digits).includes('•') && maskedPhone(digits).includes('•')),
    );
  });
});
