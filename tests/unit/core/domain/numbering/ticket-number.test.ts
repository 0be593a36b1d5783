import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTicketNumber, ticketNumber } from '#core/domain/numbering/ticket-number.ts';
import { parseTypedNumber } from '#core/domain/numbering/typed-number.ts';
import { anyText } from '#tests/unit/core/domain/any-text.ts';

const series = ['A', 'B', 'D', 'E'];
const read = (text: string): string =>
  parseTypedNumber(text, series)
    .map(({ number }) => number)
    .join(' ');

describe('ticketNumber', () => {
  it('has the letter and three figures or more', () => {
    expect([ticketNumber('A', 1), ticketNumber('B', 501), ticketNumber('A', 1_204)]).toEqual(['A001', 'B501', 'A1204']);
  });

  it.each([0, -1, 1.5, 10_000])('there is none of %s', (ordinal) => expect(() => ticketNumber('A', ordinal)).toThrow(RangeError));

  it('is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (ordinal) => {
        expect(parseTicketNumber(ticketNumber('K', ordinal))).toEqual({ series: 'K', ordinal, number: ticketNumber('K', ordinal) });
      }),
    );
  });

  it.each(['A01', 'A0001', 'A000', 'a001', 'A 001', 'AA001', ''])('%j is none as printed', (text) =>
    expect(parseTicketNumber(text)).toBeNull(),
  );
});

describe('parseTypedNumber', () => {
  it.each([
    ['A18', 'A018'],
    ['a 018', 'A018'],
    [' b-7 ', 'B007'],
    ['A.1204', 'A1204'],
    ['18', 'A018 B018 D018 E018'],
  ])('%j as typed', (text, numbers) => expect(read(text)).toBe(numbers));

  it.each([
    ['Ă1', 'A001 A081'],
    ['Á18', 'A018 A118'],
    ['Á8', 'A008 A018'],
    ['Á', 'A001'],
    ['ắ', 'A018 A081'],
    ['Đ', 'D009'],
    ['ẻ05', 'E005 E305'],
    ['Á8'.normalize('NFD'), 'A008 A018'],
  ])('%s, as an input method left it, gives every reading', (text, numbers) => expect(read(text)).toBe(numbers));

  it.each(['', 'A', 'A0', 'C18', '0', '12345', 'A18B', 'xin chào', '\u030118', 'A-'])('%j is no number of these series', (text) =>
    expect(read(text)).toBe(''),
  );

  it('finds any number that VNI turned into accents', () => {
    const vni = new Map(
      [...'12345678'].map((figure, i) => [
        figure,
        ['\u0301', '\u0300', '\u0309', '\u0303', '\u0323', '\u0302', '\u031b', '\u0306'][i] ?? '',
      ]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...'AE'), fc.constantFrom(...vni.keys()), fc.integer({ min: 1, max: 99 }), (letter, eaten, rest) => {
        const typed = `${letter}${vni.get(eaten)}${rest}`.normalize('NFC');
        expect(parseTypedNumber(typed, series).map(({ ordinal }) => ordinal)).toContain(Number(`${eaten}${rest}`));
      }),
    );
  });

  it('never throws, and gives only numbers of the series asked for', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(parseTypedNumber(text, series).every((number) => series.includes(number.series))).toBe(true);
      }),
    );
  });
});
