import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanAnswer } from '#contract/operations/scan.ts';
import { makeTicketCode } from '#core/domain/numbering/ticket-code.ts';
import { readScan } from '#core/domain/scan/read-scan.ts';
import { anyText } from '#tests/unit/core/domain/any-text.ts';

const CARD = '001199000001||NGUYỄN THỊ VÍ DỤ|01011999|Nữ|Số 1 Đường Ví Dụ, Phường Ví Dụ, Hà Nội|01012024';
const TICKET = makeTicketCode({ station: 'K10SK001', day: '2026-11-24', series: 'A', ordinal: 18, random: '7Q2M9X4T' });
const context = { agencies: ['H26.12'] };
const read = (text: string) => readScan(text, context);

describe('readScan', () => {
  it('knows a citizen card', () =>
    expect(read(CARD)).toMatchObject({ kind: 'citizen-card', number: '001199000001', identityProved: false, warnings: [] }));

  it('knows a ticket', () => {
    expect(read(TICKET)).toEqual({
      kind: 'ticket',
      code: TICKET,
      ticketId: TICKET.slice(0, 27),
      number: 'A018',
      series: 'A',
      day: '2026-11-24',
      station: 'K10SK001',
      warnings: [],
    });
  });

  it('says of a damaged ticket that it is damaged', () => {
    expect(read(TICKET.replace('A0018', 'A0019'))).toMatchObject({ kind: 'unknown', warnings: [{ code: 'ticketDamaged' }] });
  });

  it.each([
    ['H26.12-261123-0042', true],
    ['000.00.01.H26-260930-0012', true],
    ['000.A0.01.H26-210212-9090', true],
    ['H15.50.05.13-261008-0975', false],
    ['000.00.06.H56-231027-0361', false],
    ['G10.22-260815-1004321', false],
    ['G10.22.01-260815-100000432', false],
  ])('knows the dossier code %s, ours: %s', (code, ours) => expect(read(code)).toEqual({ kind: 'dossier-code', code, ours, warnings: [] }));

  it('warns of a code whose date does not exist', () => {
    expect(read('H26.12-261399-0042')).toMatchObject({ kind: 'dossier-code', warnings: [{ code: 'dateImpossible' }] });
  });

  it.each(['\u0002', ']Q1', '\u0002]C0', ' ', '\t'])('drops %j, which a scanner puts in front', (prefix) => {
    expect(read(`${prefix}H26.12-261123-0042\u0003\r\n`)).toMatchObject({ kind: 'dossier-code', code: 'H26.12-261123-0042' });
    expect(read(`${prefix}${CARD}\r`)).toEqual(read(CARD));
  });

  it.each(['H26.12-261123-042', 'xin chào', '|||||||', 'https://vi-du.example/H26.12-261123-0042?x=1', '2609300012', 'A018', '', ' \r\n'])(
    '%j is unknown, with no word',
    (text) => {
      expect(read(text)).toEqual({ kind: 'unknown', warnings: [] });
    },
  );

  it('takes nothing longer than any symbol, and nothing with commands in it', () => {
    for (const text of ['A'.repeat(5_000), 'x|'.repeat(3_000), `${CARD}${' '.repeat(2_000)}`, `H26.12-261123-0042${'\n'.repeat(1_100)}`]) {
      expect(read(text)).toMatchObject({ kind: 'unknown', warnings: [{ code: 'tooLong' }] });
    }
    expect(read(`H26.12-26\u001b1123-0042`)).toMatchObject({ kind: 'unknown', warnings: [{ code: 'controlCharacters' }] });
  });

  it('puts the mark of a lost letter for half a letter, so that what goes out is well-formed', () => {
    expect(read(CARD.replace('NGUYỄN', 'NGUY\ud83dN'))).toMatchObject({
      fullName: 'NGUY\ufffdN THỊ VÍ DỤ',
      warnings: [{ code: 'lettersLost' }],
    });
  });

  it('warns of the age of renewal when today is known', () => {
    const text = CARD.replace('01012024', '15042021');
    expect(readScan(text, { ...context, today: '2026-11-24' }).warnings).toMatchObject([{ code: 'renewalDue' }]);
  });

  it('gives back nothing of what it did not understand', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, unit: 'grapheme' }), (text) => {
        const scan = read(text);
        if (scan.kind === 'unknown') expect(JSON.stringify(scan)).not.toContain(text);
      }),
    );
  });

  it('answers anything by the contract, with well-formed composed text, and never throws', () => {
    const texts = fc.oneof(
      anyText(3_000),
      fc
        .array(fc.constantFrom(CARD, TICKET, '|', 'H26.12-261123-0042', '\ud800', '\u0081', 'Ã', '\u0301', ']Q1'), { maxLength: 9 })
        .map((list) => list.join('')),
      fc.tuple(fc.nat(CARD.length), anyText(3)).map(([at, more]) => CARD.slice(0, at) + more + CARD.slice(at)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const scan = read(text);
        expect(scanAnswer.parse(scan)).toEqual(scan);
        const json = JSON.stringify(scan);
        expect(json).toBe(json.normalize('NFC'));
        expect(json).not.toMatch(/\\ud[89a-f]/i);
      }),
      { numRuns: 1_000 },
    );
  });
});
