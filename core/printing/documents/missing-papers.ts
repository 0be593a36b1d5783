import type { Purpose } from '#contract/ids.ts';
import type { PrintBlock, PrintDocument } from '#contract/print-document.ts';
import { groupedGuidanceCode } from '#core/domain/numbering/guidance-code.ts';
import {
  body,
  bold,
  dashes,
  field,
  large,
  medium,
  mediumBold,
  momentInHalves,
  officeHead,
  rule,
  small,
  space,
  whereGiven,
} from './parts.ts';

export interface MissingPaper {
  readonly name: string;
  readonly form: string | null;
  /** How many of each the procedure asks for. */
  readonly originals: number;
  readonly certified: number;
  readonly copies: number;
}

export interface MissingPapersPaper {
  readonly office: readonly string[];
  /** `Mẫu số 02/…`, from the configuration: which circular holds is data. */
  readonly formNumber: string | null;
  /** What the QR carries: it brings back what was typed. */
  readonly code: string;
  readonly fullName: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly request: string;
  readonly missing: readonly MissingPaper[];
  /** What was there already: to be brought again. */
  readonly alreadyHere: readonly string[];
  /** What else is to be mended. */
  readonly reason: string | null;
  readonly officer: string;
  readonly phoneOfOffice: string | null;
  /** ms UTC. */
  readonly givenAt: number;
  /** Địa danh. */
  readonly place: string;
  readonly purpose: Purpose;
}

/**
 * Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02, TT 03/2025/TT-VPCP) of a dossier that was not received: no code of a dossier
 * yet. What is missing stands first and large, numbered: it is read at home.
 */
export function missingPapersDocument(sheet: MissingPapersPaper): PrintDocument {
  return {
    version: 1,
    kind: 'missing-papers',
    title: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
    purpose: sheet.purpose,
    copy: false,
    blocks: [
      ...whereGiven(sheet.formNumber, (number) => [small(number, 'right')]),
      ...officeHead(sheet.office),
      rule,
      large('PHIẾU YÊU CẦU BỔ SUNG,', 'center'),
      large('HOÀN THIỆN HỒ SƠ', 'center'),
      space(8),
      body('Hướng dẫn Ông/Bà:'),
      mediumBold(sheet.fullName ?? '....................................'),
      ...whereGiven(sheet.address, (address) => [body(`Địa chỉ: ${address}`)]),
      ...whereGiven(sheet.phone, (phone) => [body(`Số điện thoại: ${phone}`)]),
      space(6),
      body('Nội dung yêu cầu giải quyết:'),
      bold(sheet.request),
      rule,
      { ...large(`CÒN THIẾU ${sheet.missing.length} GIẤY`, 'center'), inverse: true },
      space(6),
      ...sheet.missing.flatMap(missingLines),
      ...whereGiven(sheet.reason, (reason) => [space(6), field('Cần sửa thêm:', reason)]),
      field('Lý do:', 'hồ sơ chưa đủ thành phần theo quy định, nên chưa được tiếp nhận.'),
      ...already(sheet.alreadyHere),
      rule,
      {
        kind: 'twoColumns',
        left: [medium('Khi đủ giấy, mang phiếu này và toàn bộ giấy tờ đến bất kỳ quầy nào.'), medium('Không phải khai lại.')],
        qr: { data: sheet.code, moduleDots: 6 },
      },
      small(`Số phiếu: ${groupedGuidanceCode(sheet.code)}`, 'center'),
      ...whereGiven(sheet.phoneOfOffice, (phone) => [small(`Cần hỏi thêm: ${phone}`, 'center')]),
      dashes,
      small(`${sheet.place}, ${momentInHalves(sheet.givenAt)}`, 'center'),
      bold('NGƯỜI HƯỚNG DẪN', 'center'),
      small('(Ký, ghi rõ họ tên)', 'center'),
      space(84),
      body(sheet.officer, 'center'),
    ],
  };
}

function missingLines(paper: MissingPaper, index: number): readonly PrintBlock[] {
  const counts = [
    paper.originals > 0 ? `${paper.originals} bản chính` : null,
    paper.certified > 0 ? `${paper.certified} bản chứng thực` : null,
    paper.copies > 0 ? `${paper.copies} bản chụp` : null,
  ].filter((count) => count !== null);
  return [
    mediumBold(`${index + 1}. ${paper.name}`),
    body([counts.length > 0 ? counts.join(', ') : '1 bản chính', paper.form].filter((part) => part !== null).join('. ')),
    space(6),
  ];
}

const already = (names: readonly string[]): readonly PrintBlock[] =>
  names.length === 0 ? [] : [space(6), bold('Đã có, Ông/Bà giữ và mang theo lại:'), ...names.map((name) => body(`- ${name}`))];
