import type { Purpose } from '#contract/ids.ts';
import type { PrintDocument } from '#contract/print-document.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { writtenDate } from '#contract/words.ts';
import { body, bold, dashes, large, medium, officeHead, rule, small, space } from './parts.ts';
import type { PrinterProfile } from '#core/printing/profiles.ts';

export interface TestPage {
  readonly office: readonly string[];
  /** The printer's name in this station. */
  readonly printer: string;
  readonly profile: PrinterProfile;
  /** Where it is, in words: `192.168.1.50:9100`. */
  readonly place: string;
  /** ms UTC. */
  readonly printedAt: number;
  readonly purpose: Purpose;
}

/** Every accented letter of Vietnamese, small and capital: 134 and the đồng sign. */
export const VIETNAMESE_LETTERS = [
  'àáảãạăằắẳẵặâầấẩẫậ',
  'èéẻẽẹêềếểễệìíỉĩị',
  'òóỏõọôồốổỗộơờớởỡợ',
  'ùúủũụưừứửữựỳýỷỹỵđ',
  'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ',
  'ÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊ',
  'ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ',
  'ÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ₫',
] as const;

/** What the symbols of the page carry; a scan field knows it as nothing of ours. */
const SYMBOL_TEXT = 'THU-0123456789';

/** Tells by eye how wide the head prints, whether letters have their marks, and by scanner whether symbols read. */
export function testPageDocument(page: TestPage): PrintDocument {
  return {
    version: 1,
    kind: 'test-page',
    title: `Trang thử máy in ${page.printer}`,
    purpose: page.purpose,
    copy: false,
    blocks: [
      ...officeHead(page.office),
      rule,
      large('TRANG THỬ MÁY IN', 'center'),
      body(`Máy in: ${page.printer}, ${page.place}`),
      body(page.profile.label),
      body(`In lúc ${clockAt(page.printedAt)}, ${writtenDate(localDateAt(page.printedAt))}`),
      dashes,
      bold('Thước mm: hai vạch ngoài cùng phải đủ nét.'),
      space(6),
      { kind: 'ruler' },
      bold('Chữ: mỗi chữ phải đủ dấu.'),
      ...VIETNAMESE_LETTERS.map((letters) => medium([...letters].join(' '))),
      small('Cỡ nhỏ nhất: Nguyễn Thị Ước, Đặng Quỳnh Thuỵ.'),
      space(6),
      { ...large('CHỮ TRẮNG TRÊN NỀN ĐEN', 'center'), inverse: true },
      dashes,
      bold('Mã: máy quét phải đọc được cả hai.'),
      space(10),
      { kind: 'code128', data: SYMBOL_TEXT, moduleDots: 2, height: 72 },
      { kind: 'qr', data: SYMBOL_TEXT, moduleDots: 6 },
      small(SYMBOL_TEXT, 'center'),
    ],
  };
}
