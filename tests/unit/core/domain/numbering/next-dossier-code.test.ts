import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDossierCode } from '#core/domain/numbering/dossier-code.ts';
import { nextDossierCode, registerBook } from '#core/domain/numbering/next-dossier-code.ts';

const next = (stationOrdinal: number, last: number | null) =>
  nextDossierCode({ agency: 'H26.12', date: '2026-11-24', stationOrdinal, last: () => last });

describe('nextDossierCode', () => {
  it.each([
    [1, null, 'H26.12-261124-0001'],
    [1, 7, 'H26.12-261124-0008'],
    [1, 9_998, 'H26.12-261124-9999'],
    [2, null, 'H26.12-261124-20001'],
    [2, 20_317, 'H26.12-261124-20318'],
    [12, 120_001, 'H26.12-261124-120002'],
  ])('station %i after %s: %s', (station, last, code) => {
    expect(next(station, last)).toEqual({ ok: true, value: code });
  });

  it.each([
    [1, 9_999],
    [2, 29_999],
  ])('station %i is refused numbersUsedUp after %i', (station, last) => {
    expect(next(station, last)).toEqual({ ok: false, refusal: { code: 'numbersUsedUp', agency: 'H26.12', date: '2026-11-24' } });
  });

  it('asks for the last number of this agency and day', () => {
    const asked: string[] = [];
    const last = (stem: string): null => {
      asked.push(stem);
      return null;
    };
    nextDossierCode({ agency: 'H26.12', date: '2026-11-24', stationOrdinal: 1, last });
    expect(asked).toEqual(['H26.12-261124-']);
  });

  it('gives codes of the legal shape, and no two stations give one code', () => {
    const station = fc.integer({ min: 1, max: 99 });
    const before = fc.nat(9_998);
    fc.assert(
      fc.property(station, before, station, before, (a, lastA, b, lastB) => {
        const tail = (ordinal: number, last: number): number =>
          ordinal === 1 ? last : Number(`${ordinal}${String(last).padStart(4, '0')}`);
        const [codeA, codeB] = [next(a, tail(a, lastA)), next(b, tail(b, lastB))];
        if (!codeA.ok || !codeB.ok) throw new Error('refused');
        expect(parseDossierCode(codeA.value)).toMatchObject({ code: codeA.value, agency: 'H26.12', date: '2026-11-24' });
        if (a !== b || lastA !== lastB) expect(codeA.value).not.toBe(codeB.value);
      }),
    );
  });
});

it('a register book belongs to one station', () => {
  expect([1, 2, 12].map(registerBook)).toEqual(['01', '02', '12']);
});
