import { describe, expect, it } from 'vitest';
import { momentOf } from '#contract/time.ts';
import {
  dateInWords,
  legalDate,
  legalMoment,
  spacedNumber,
  weekdayName,
  writtenCount,
  writtenDate,
  writtenMoney,
} from '#contract/words.ts';

describe('words of days and numbers', () => {
  it('writes a day the short way and in words', () => {
    expect(writtenDate('2026-11-24')).toBe('24/11/2026');
    expect(dateInWords('2026-11-24')).toBe('thứ Ba, ngày 24 tháng 11 năm 2026');
    expect(weekdayName('2026-11-29')).toBe('Chủ nhật');
  });

  it('puts a zero before days under ten and the first two months only, as official papers do', () => {
    expect(legalDate('2026-02-05')).toBe('ngày 05 tháng 02 năm 2026');
    expect(legalDate('2026-08-05')).toBe('ngày 05 tháng 8 năm 2026');
  });

  it('writes the moments of Mẫu 01', () => {
    expect(legalMoment(momentOf('2026-12-04', '16:30'))).toBe('16 giờ 30 phút, ngày 04 tháng 12 năm 2026');
  });

  it('keeps a ticket number on one line', () => expect(spacedNumber('A018')).toBe('A\u00a0018'));

  it('parts thousands with dots', () => {
    expect([0, 999, 1_204, 1_000_000].map(writtenCount)).toEqual(['0', '999', '1.204', '1.000.000']);
    expect(writtenMoney(590_000)).toBe('590.000 đồng');
  });
});
