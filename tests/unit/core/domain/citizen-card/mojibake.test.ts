import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksMisread, repairMisread } from '#core/domain/citizen-card/mojibake.ts';

/** What a scanner with Alt codes types: each byte of the UTF-8 as its letter of Windows-1252; five bytes have none. */
const misread = (text: string): string =>
  new TextDecoder('windows-1252').decode(new TextEncoder().encode(text)).replace(/[\u0081\u008d\u008f\u0090\u009d]/g, '');
const loses = (text: string): boolean => /[ÁÍÝĐềọỏỐờ]/.test(text);
const words = fc
  .array(fc.constantFrom('NGUYỄN', 'THỊ', 'Trần', 'Đỗ', 'VÍ', 'Ước', 'Mẫu', 'Hồng', 'Hà', 'phường', 'Số 12', 'ờ'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.join(' '));

describe('UTF-8 read as Windows-1252', () => {
  it('is seen, and brought back where no byte was lost', () => {
    expect(misread('Nguyễn')).toBe('Nguyá»…n');
    expect(looksMisread('Nguyá»…n')).toBe(true);
    expect(repairMisread('Nguyá»…n')).toBe('Nguyễn');
  });

  it('comes back as it was, or not at all', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(repairMisread(misread(text))).toBe(loses(text) ? null : text);
      }),
    );
  });

  it('keeps the five bytes where they came as control letters', () => {
    expect(repairMisread('VÃ\u008d')).toBe('VÍ');
  });

  it.each(['Nguyễn Thị Ước', 'XÃ MÃ', 'Đường số 3 – Tổ 5', 'Phạm Ngũ Lão, “Nhà A”', 'Gia Lai', 'lá, má, bánh', 'cầu Ân, ấp Âu', 'ÄÅÆ'])(
    '%s is not misread',
    (text) => {
      expect(looksMisread(text)).toBe(false);
    },
  );

  it.each(['Nguyễn', 'Ã', 'á»', '\u00c0\u0080', 'ð\u009f\u0098\u0080'])('%j can not be brought back', (text) =>
    expect(repairMisread(text)).toBeNull(),
  );
});
