import type { Capacity } from '#contract/events/dossier.ts';
import type { Purpose } from '#contract/ids.ts';
import type { PrintBlock, PrintDocument } from '#contract/print-document.ts';
import { writtenDate } from '#contract/words.ts';
import {
  body,
  bold,
  CAPACITY_ON_PAPER,
  codeInFigures,
  dashes,
  field,
  groupedMark,
  large,
  mediumBold,
  momentInHalves,
  officeHead,
  rule,
  signatures,
  small,
  space,
  whereGiven,
} from './parts.ts';

export interface HandedOver {
  /** Loại kết quả, `Giấy chứng nhận quyền sử dụng đất`. */
  readonly kind: string;
  /** Số. */
  readonly number: string | null;
  /** Trích yếu. */
  readonly summary: string | null;
}

export interface HandoverPaper {
  readonly office: readonly string[];
  readonly code: string;
  readonly procedureName: string;
  readonly ownerName: string;
  readonly collector: {
    readonly fullName: string;
    readonly capacity: Capacity;
    readonly phone: string | null;
    /** The paper by which he collects for the owner; its date is `YYYY-MM-DD`. */
    readonly evidence: { readonly number: string; readonly date: string } | null;
  };
  readonly officer: { readonly fullName: string; readonly phone: string | null };
  readonly results: readonly HandedOver[];
  /** Originals that go back to the owner with the result, a name each. */
  readonly originalsReturned: readonly string[];
  /** What the collector declares because he has no receipt to show; he signs under it. Null: it was shown. */
  readonly declaration: string | null;
  /** ms UTC. */
  readonly handedBackAt: number;
  /** Mã kiểm chứng: 12 Crockford characters. */
  readonly mark: string;
  readonly purpose: Purpose;
}

/** The words that a collector without receipt signs; `reason` as he tells it, empty where none is told. */
export const lostReceiptDeclaration = (code: string, reason: string): string =>
  [
    `Tôi không còn Giấy tiếp nhận hồ sơ và hẹn trả kết quả của hồ sơ ${code}.`,
    ...(reason.trim() === '' ? [] : [`Lý do: ${reason.trim().replace(/\.$/, '')}.`]),
    'Tôi đã xuất trình giấy tờ tùy thân và chịu trách nhiệm về lời khai này. Giấy đã mất không còn giá trị nhận kết quả.',
  ].join(' ');

/** Giấy biên nhận trả kết quả. */
export function handoverDocument(handover: HandoverPaper): PrintDocument {
  return {
    version: 1,
    kind: 'handover',
    title: `Giấy biên nhận trả kết quả ${handover.code}`,
    purpose: handover.purpose,
    copy: false,
    blocks: [
      ...officeHead(handover.office),
      rule,
      large('GIẤY BIÊN NHẬN', 'center'),
      large('TRẢ KẾT QUẢ', 'center'),
      space(12),
      codeInFigures(handover.code),
      dashes,
      body('Tên thủ tục hành chính:'),
      bold(handover.procedureName),
      space(8),
      body('Chủ hồ sơ:'),
      mediumBold(handover.ownerName),
      space(8),
      body(`Người nhận kết quả (${CAPACITY_ON_PAPER[handover.collector.capacity]}):`),
      mediumBold(handover.collector.fullName),
      ...phone(handover.collector.phone),
      ...whereGiven(handover.collector.evidence, ({ number, date }) => [body(`Giấy ủy quyền số ${number}, ngày ${writtenDate(date)}`)]),
      space(8),
      field('Người trả kết quả:', handover.officer.fullName),
      ...phone(handover.officer.phone),
      dashes,
      bold('Thành phần trả gồm:'),
      ...handover.results.flatMap(resultLines),
      ...originals(handover.originalsReturned),
      space(8),
      field('Ngày trả kết quả:', momentInHalves(handover.handedBackAt)),
      ...whereGiven(handover.declaration, (declaration) => [
        dashes,
        bold('LỜI KHAI MẤT GIẤY HẸN', 'center'),
        space(6),
        body(declaration),
        dashes,
      ]),
      {
        kind: 'twoColumns',
        left: [small('Mã kiểm chứng:'), bold(groupedMark(handover.mark))],
        qr: { data: handover.code, moduleDots: 5 },
      },
      dashes,
      signatures('NGƯỜI NHẬN KẾT QUẢ', 'NGƯỜI TRẢ KẾT QUẢ'),
    ],
  };
}

const phone = (number: string | null): readonly PrintBlock[] => whereGiven(number, (given) => [body(`Điện thoại: ${given}`)]);

const resultLines = (result: HandedOver, index: number): readonly PrintBlock[] => [
  body(`${index + 1}) ${result.kind}`),
  ...whereGiven(result.number, (number) => [body(`Số: ${number}`)]),
  ...whereGiven(result.summary, (summary) => [body(`Trích yếu: ${summary}`)]),
];

const originals = (names: readonly string[]): readonly PrintBlock[] =>
  names.length === 0 ? [] : [space(6), bold('Bản chính trả lại:'), ...names.map((name, index) => body(`${index + 1}) ${name}`))];
