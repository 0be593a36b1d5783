import type { LocalDate } from '#contract/ids.ts';
import { yearOf } from '#contract/time.ts';
import type { CardWarning, Sex } from './card.ts';

/**
 * What a personal number says of its holder: three figures of a place, one of century and sex (even nam, odd nữ; 0-1 born 19xx, 2-3 born
 * 20xx), two of the year of birth, six at random. A disagreement is a reason to look at the card, never to refuse it.
 */
export function checkNumber(number: string, sex: Sex | null, birthDate: LocalDate | null): readonly CardWarning[] {
  const figures = number.replace(/\D/g, '').length;
  if (!/^\d{12}$/.test(number)) {
    const found = figures === number.length ? (figures < 12 ? `mới có ${figures}` : `đang có ${figures}`) : 'đang có cả chữ';
    return [{ code: 'numberNotTwelve', message: `Cần 12 số, ${found}. Nhìn lại thẻ hoặc quét mã trên thẻ.` }];
  }
  const digit = Number(number.charAt(3));
  const warnings: CardWarning[] = [];
  if (sex !== null && sex !== (digit % 2 === 0 ? 'Nam' : 'Nữ')) {
    warnings.push({ code: 'sexDisagrees', message: 'Số và giới tính trên thẻ chưa khớp. Nhìn lại thẻ; nếu đúng, bấm Giữ nguyên.' });
  }
  const year = 1900 + Math.floor(digit / 2) * 100 + Number(number.slice(4, 6));
  if (birthDate !== null && yearOf(birthDate) !== year) {
    const message = 'Số và ngày sinh trên thẻ chưa khớp. Nhìn lại thẻ; nếu đúng, bấm Giữ nguyên.';
    const isCentury = yearOf(birthDate) % 100 === year % 100;
    warnings.push({ code: isCentury ? 'centuryDisagrees' : 'birthYearDisagrees', message });
  }
  return warnings;
}
