import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CROCKFORD } from '#contract/crockford.ts';
import { ticketId } from '#contract/ids.ts';
import { addDays } from '#contract/time.ts';
import { makeTicketCode, parseTicketCode, readTicketCode, ticketIdOfCode } from '#core/domain/numbering/ticket-code.ts';
import { HIGHEST_ORDINAL } from '#core/domain/numbering/ticket-number.ts';

const parts = { station: 'K10SK001', day: '2026-11-24', series: 'A', ordinal: 18, random: '7Q2M9X4T' };
const code = makeTicketCode(parts);
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

const crockford = (length: number) =>
  fc.array(fc.constantFrom(...CROCKFORD), { minLength: length, maxLength: length }).map((list) => list.join(''));
const tickets = fc.record({
  station: crockford(8),
  day: fc.nat(32_767).map((days) => addDays('2020-01-01', days)),
  series: fc.constantFrom(...'ABCDEGHKLNPTV'),
  ordinal: fc.integer({ min: 1, max: HIGHEST_ORDINAL }),
  random: crockford(8),
});

describe('a ticket code', () => {
  it('has 29 characters in the QR set, its id in front', () => {
    expect(code).toMatch(/^MC1K10SK0012EQA00187Q2M9X4T[0-9A-Z]{2}$/);
    expect(ticketId.parse(ticketIdOfCode(code))).toBe('MC1K10SK0012EQA00187Q2M9X4T');
  });

  it('is read back as it was made', () => {
    fc.assert(
      fc.property(tickets, (ticket) => {
        const made = makeTicketCode(ticket);
        const { random, ...told } = ticket;
        expect(parseTicketCode(made)).toEqual({ ...told, ticketId: ticketIdOfCode(made), code: made });
        expect(made.slice(19, 27)).toBe(random);
      }),
    );
  });

  it('forgives small letters and blanks', () =>
    expect(parseTicketCode(` ${code.slice(0, 9).toLowerCase()} ${code.slice(9)}\r`)?.code).toBe(code));

  it('takes 40 random bits from bytes', () =>
    expect(makeTicketCode({ ...parts, random: Uint8Array.of(0xff, 0, 0, 0, 1) })).toContain('ZW000001'));

  it.each([
    { ordinal: 0 },
    { ordinal: HIGHEST_ORDINAL + 1 },
    { ordinal: 1.5 },
    { station: 'K10SK00' },
    { station: 'K10SK00I' },
    { series: 'AB' },
    { series: 'a' },
    { day: '2019-12-31' },
    { day: '2110-01-01' },
    { random: '7Q2M9X4' },
    { random: Uint8Array.of(1, 2, 3, 4) },
  ])('is not made of %j', (wrong) => expect(() => makeTicketCode({ ...parts, ...wrong })).toThrow(RangeError));
});

describe('its check', () => {
  it('finds every single changed character, at every place, whatever it became', () => {
    const missed: string[] = [];
    for (const made of [code, ...fc.sample(tickets, 20).map(makeTicketCode)]) {
      for (let at = 0; at < made.length; at++) {
        for (const letter of ALPHANUMERIC) {
          const changed = made.slice(0, at) + letter + made.slice(at + 1);
          if (changed !== made && parseTicketCode(changed) !== null) missed.push(`${made} ${changed}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  it('finds every swap of neighbours, at every place and of every two characters that may stand there', () => {
    const missed: string[] = [];
    const swapped = (made: string, at: number): string => made.slice(0, at) + made.charAt(at + 1) + made.charAt(at) + made.slice(at + 2);
    const withRandom = (random: string): string => makeTicketCode({ ...parts, random });
    const codes = [...CROCKFORD].flatMap((a) => [...CROCKFORD].map((b) => withRandom(`${a}${b}${a}${b}${b}${a}${b}${a}`)));
    for (const made of [...codes, ...fc.sample(tickets, 200).map(makeTicketCode)]) {
      for (let at = 0; at + 1 < made.length; at++) {
        if (made.charAt(at) !== made.charAt(at + 1) && parseTicketCode(swapped(made, at)) !== null) missed.push(`${made} at ${at}`);
      }
    }
    expect(missed).toEqual([]);
  });
});

describe('readTicketCode', () => {
  it.each([code.slice(0, -1), `${code}0`, code.replace('A0018', 'A001I'), 'MC1', `${code.slice(0, 20)}?${code.slice(21)}`])(
    '%s is damaged',
    (text) => {
      expect(readTicketCode(text)).toEqual({ kind: 'damaged' });
    },
  );

  it.each(['', 'A018', 'MC2K10SK0012EQA00187Q2M9X4T00', 'H26.12-261123-0042', '001199000001', `MC1${'0'.repeat(100)}`])(
    '%s is another thing',
    (text) => {
      expect(readTicketCode(text)).toEqual({ kind: 'other' });
    },
  );
});
