import bwip from 'bwip-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_128_QUIET_MODULES, code128 } from '#core/printing/symbols/code128.ts';

/** Another encoder's modules. */
function witness(text: string): string {
  const [symbol] = bwip.raw('code128', text, '');
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('no bars');
  return symbol.sbs.map((width, index) => (index % 2 === 0 ? '1' : '0').repeat(width)).join('');
}

describe('Code 128', () => {
  it.each([
    'A001',
    'H26.12-261123-0042',
    'H26.12-2611230042',
    'H15.50.05.13-261008-0975',
    '000.00.01.H26-260930-0012',
    '2611240042',
    '00',
    'a',
    '~ !{',
  ])('writes %s as another encoder does', (text) => {
    expect(code128(text)).toBe(witness(text));
  });

  it('is as short as another encoder makes it, whatever the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9.\- ]{1,30}$/), (text) => {
        expect(code128(text)).toHaveLength(witness(text).length);
      }),
    );
  });

  it('takes the widths that were measured', () => {
    const dots = (text: string, module: number) => (code128(text).length + 2 * CODE_128_QUIET_MODULES) * module;
    expect([
      dots('A001', 3),
      dots('H26.12-261123-0042', 2),
      dots('H15.50.05.13-261008-0975', 2),
      dots('000.00.01.H26-260930-0012', 2),
    ]).toEqual([297, 462, 594, 616]);
  });

  it('refuses what its sets do not hold', () => {
    expect(() => code128('')).toThrow();
    expect(() => code128('Đ')).toThrow();
    expect(() => code128('a\n')).toThrow();
  });
});
