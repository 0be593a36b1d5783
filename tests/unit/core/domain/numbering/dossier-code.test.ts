import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#contract/time.ts';
import { canonicalAgency, isOurAgency, isSameAgency, provinceOf } from '#core/domain/numbering/agency-code.ts';
import { code128Key, readCode128Key } from '#core/domain/numbering/code-128-key.ts';
import { dossierCode, isOurs, parseDossierCode } from '#core/domain/numbering/dossier-code.ts';

const parsed = (text: string) => parseDossierCode(text) ?? expect.fail(`no code: ${text}`);

describe('agencies', () => {
  it.each([
    ['000.00.12.H26', 'H26.12'],
    ['000.A0.01.H26', 'H26.01.A0'],
    ['000.17.22.H56', 'H56.22.17'],
    ['H15.50.05.13', 'H15.50.05.13'],
    ['H26.12.000', 'H26.12'],
    ['G10.22.01', 'G10.22.01'],
    ['h26', 'H26'],
  ])('%s is %s', (code, canonical) => expect(canonicalAgency(code)).toBe(canonical));

  it('are the same in both writings, and differ where one group differs', () => {
    expect(isSameAgency('000.00.12.H26', 'H26.12')).toBe(true);
    expect(isSameAgency('000.01.12.H26', 'H26.12')).toBe(false);
  });

  it('lie in a province, ministries do not', () => {
    expect([provinceOf('000.00.12.H26'), provinceOf('H26'), provinceOf('G10.22')]).toEqual(['H26', 'H26', null]);
  });

  it('are ours by name or by province; a ministry only by name', () => {
    expect(isOurAgency('000.00.01.H26', ['H26.12'])).toBe(true);
    expect(isOurAgency('H15.12', ['H26.12'])).toBe(false);
    expect(isOurAgency('G10.22', ['G10.22.01', 'H26.12'])).toBe(false);
    expect(isOurAgency('G10.22', ['G10.22'])).toBe(true);
  });
});

describe('parseDossierCode', () => {
  it.each([
    ['000.00.06.H56-231027-0361', '000.00.06.H56', '2023-10-27', '0361'],
    ['000.A0.01.H26-210212-9090', '000.A0.01.H26', '2021-02-12', '9090'],
    ['H15.50.05.13-261008-0975', 'H15.50.05.13', '2026-10-08', '0975'],
    ['G10.22.01-260815-100000432', 'G10.22.01', '2026-08-15', '100000432'],
    [' h26.12 –261123- 0042\n', 'H26.12', '2026-11-23', '0042'],
    ['H26.12-261399-0042', 'H26.12', null, '0042'],
  ])('%s', (text, agency, date, tail) => expect(parseDossierCode(text)).toMatchObject({ agency, date, tail }));

  it.each([
    'H26.12-261123-042',
    'H26.12-261123-1234567890123',
    '03706/2026/07906',
    'X26.12-261123-0042',
    'H26.12-26112-0042',
    'H26-12-261123-0042',
    '',
  ])('%s is another thing', (text) => expect(parseDossierCode(text)).toBeNull());

  it('judges whose it is', () => {
    expect(isOurs(parsed('000.00.01.H26-260930-0012'), ['H26.12'])).toBe(true);
    expect(isOurs(parsed('000.00.06.H56-231027-0361'), ['H26.12'])).toBe(false);
  });
});

describe('dossierCode', () => {
  it('has four figures or more, behind the digits of the station', () => {
    expect(dossierCode({ agency: 'H26.12', date: '2026-11-23', ordinal: 42 })).toBe('H26.12-261123-0042');
    expect(dossierCode({ agency: 'H26.12', date: '2026-11-23', ordinal: 12_345 })).toBe('H26.12-261123-12345');
    expect(dossierCode({ agency: 'H26.12', date: '2026-11-23', ordinal: 7, stationDigits: '02' })).toBe('H26.12-261123-020007');
  });

  it.each([0, -1, 1.5, 10 ** 12])('has no ordinal %s', (ordinal) =>
    expect(() => dossierCode({ agency: 'H26.12', date: '2026-11-23', ordinal })).toThrow(RangeError),
  );

  it('is read back as it was made, and differs where agency, day or ordinal differ', () => {
    const parts = fc.record({
      agency: fc.constantFrom('H26.12', 'H26.99', '000.00.12.H26', 'G10.22.01'),
      date: fc.nat(20_000).map((days) => addDays('2020-01-01', days)),
      ordinal: fc.integer({ min: 1, max: 99_999 }),
    });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const code = parsed(dossierCode(one));
        expect({ agency: code.agency, date: code.date, ordinal: Number(code.tail) }).toEqual(one);
        expect(dossierCode(one) === dossierCode(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

describe('the key of a Code 128', () => {
  it.each([
    ['H15.50.05.13-261008-0975', '2610080975'],
    ['000.00.01.H26-260930-0012', '2609300012'],
    ['03706/2026/07906', '03706202607906'],
    ['A/7', '000007'],
  ])('of %s is %s', (code, key) => {
    expect(code128Key(code)).toBe(key);
    expect(readCode128Key(` ${key} `)).toBe(key);
  });

  it.each(['12345', 'A001', '2609300012x', ''])('%j is none', (text) => expect(readCode128Key(text)).toBeNull());

  it('is at least six figures for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (code) => {
        expect(code128Key(code)).toMatch(/^\d{6,}$/);
      }),
    );
  });
});
