import type { Capacity } from '#contract/events/dossier.ts';
import type { LocalDate, Purpose } from '#contract/ids.ts';
import type { PrintBlock, PrintDocument } from '#contract/print-document.ts';
import { localDateAt } from '#contract/time.ts';
import { weekdayName, writtenDate } from '#contract/words.ts';
import {
  body,
  bold,
  CAPACITY_ON_PAPER,
  codeInFigures,
  dashes,
  field,
  groupedMark,
  large,
  medium,
  mediumBold,
  momentInHalves,
  officeHead,
  rule,
  signatures,
  small,
  space,
  unbroken,
  whereGiven,
} from './parts.ts';

export interface ReceiptComponent {
  readonly name: string;
  readonly originals: number;
  readonly certified: number;
  readonly copies: number;
  /** A database holds it: not asked for on paper. */
  readonly isHeld?: boolean;
}

export interface ReceiptPaper {
  /** Receiving unit's name, a line each. */
  readonly office: readonly string[];
  /** `Mẫu số 01/…`, from the configuration: which circular holds is data. */
  readonly formNumber: string | null;
  /** `Số: 4127/TTPVHCC`. */
  readonly documentNumber: string | null;
  /** 1 is kept by the office, 2 is given to the person who hands the dossier in. */
  readonly counterpart: 1 | 2;
  readonly code: string;
  /** At least 6 figures: what Code 128 carries where the code itself is wider than the paper; every scan field takes it. */
  readonly shortKey: string;
  /** Cơ quan giải quyết. */
  readonly competentAgency: string | null;
  readonly ownerName: string;
  /** Who hands it in for the owner; null for the owner himself. */
  readonly submitter: { readonly fullName: string; readonly capacity: Capacity } | null;
  readonly ownerAddress: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Nội dung yêu cầu giải quyết: as a rule the procedure's name. */
  readonly request: string;
  readonly components: readonly ReceiptComponent[];
  /** Số lượng hồ sơ, in sets. */
  readonly sets: number;
  /** `8 ngày làm việc`. */
  readonly limit: string;
  /** ms UTC. */
  readonly receivedAt: number;
  /** The latest lawful arrival at a competent agency elsewhere, from which the appointment is counted. */
  readonly arrivalDate: LocalDate | null;
  /** ms UTC: the printed appointment. */
  readonly dueAt: number;
  /** `Quầy 5, Chi nhánh mẫu`. */
  readonly collectAt: string;
  readonly collectAddress: string | null;
  /** `8:00 - 12:00 và 13:30 - 17:00`. */
  readonly collectHours: string | null;
  /** What to bring to the collection, a paper each. */
  readonly bring: readonly string[];
  readonly register: { readonly book: string; readonly number: number };
  /** Mã kiểm chứng: 12 Crockford characters. */
  readonly mark: string;
  /** How to ask about the dossier, one sentence. */
  readonly enquiry: string | null;
  readonly purpose: Purpose;
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Mẫu 01, TT 03/2025/TT-VPCP): its parts 1 to 6 in the order of the form. */
export function receiptDocument(receipt: ReceiptPaper): PrintDocument {
  return {
    version: 1,
    kind: 'receipt',
    title: `Giấy tiếp nhận và hẹn trả ${receipt.code}`,
    purpose: receipt.purpose,
    copy: false,
    blocks: [...head(receipt), dashes, ...who(receipt), dashes, ...parts(receipt), dashes, ...signed, ...foot(receipt)],
  };
}

const head = (receipt: ReceiptPaper): readonly PrintBlock[] => [
  ...whereGiven(receipt.formNumber, (number) => [small(number, 'right')]),
  ...officeHead(receipt.office),
  ...whereGiven(receipt.documentNumber, (number) => [small(number, 'center')]),
  rule,
  large('GIẤY TIẾP NHẬN HỒ SƠ', 'center'),
  large('VÀ HẸN TRẢ KẾT QUẢ', 'center'),
  small(receipt.counterpart === 1 ? '(Liên 1: Lưu)' : '(Liên 2: Giao người nộp)', 'center'),
  space(8),
  {
    kind: 'code128',
    data: receipt.code,
    moduleDots: 2,
    height: 72,
    instead: { data: receipt.shortKey, caption: `Số tra cứu: ${receipt.shortKey}` },
  },
  space(4),
  codeInFigures(receipt.code),
];

const who = (receipt: ReceiptPaper): readonly PrintBlock[] => [
  body('Tiếp nhận hồ sơ của Ông/Bà:'),
  mediumBold(receipt.ownerName),
  ...whereGiven(receipt.ownerAddress, (address) => [body(`Địa chỉ: ${address}`)]),
  ...whereGiven(receipt.phone, (phone) => [body(`Số điện thoại: ${phone}`)]),
  ...whereGiven(receipt.email, (email) => [body(`Email: ${email}`)]),
  ...whereGiven(receipt.submitter, ({ fullName, capacity }) => [
    space(6),
    field('Người nộp:', `${fullName}, ${CAPACITY_ON_PAPER[capacity]}`),
  ]),
  space(8),
  body('Nội dung yêu cầu giải quyết:'),
  bold(receipt.request),
  ...whereGiven(receipt.competentAgency, (agency) => [field('Cơ quan giải quyết:', agency)]),
];

const parts = (receipt: ReceiptPaper): readonly PrintBlock[] => [
  bold('1. Thành phần hồ sơ nộp gồm:'),
  ...receipt.components.map(
    (component, index): PrintBlock => ({
      kind: 'columns',
      left: `${index + 1}) ${component.name}`,
      right: handedIn(component),
      size: 24,
      weight: 600,
    }),
  ),
  space(6),
  field('2. Số lượng hồ sơ:', `${receipt.sets} (bộ)`),
  field('3. Thời gian giải quyết hồ sơ theo quy định là:', unbroken(receipt.limit)),
  field('4. Thời gian nhận hồ sơ:', momentInHalves(receipt.receivedAt)),
  ...whereGiven(receipt.arrivalDate, (date) => [
    small(`Cơ quan giải quyết nhận hồ sơ chậm nhất ngày ${writtenDate(date)}, thời gian tính từ ngày đó.`),
  ]),
  field('5. Thời gian trả kết quả giải quyết hồ sơ:', momentInHalves(receipt.dueAt)),
  field('6. Đăng ký nhận kết quả tại:', receipt.collectAt),
  space(6),
  small(`Vào Sổ theo dõi hồ sơ, Quyển số: ${receipt.register.book}. Số thứ tự: ${receipt.register.number}`),
  small(`Mã kiểm chứng: ${groupedMark(receipt.mark)}`),
];

/** How many of each kind, a line each; a component that is not handed in on paper says so. */
function handedIn(component: ReceiptComponent): string[] {
  const lines = [
    component.originals > 0 ? `${component.originals} bản chính` : null,
    component.certified > 0 ? `${component.certified} chứng thực` : null,
    component.copies > 0 ? `${component.copies} bản chụp` : null,
  ].filter((line) => line !== null);
  if (lines.length > 0) return lines;
  return component.isHeld === true ? ['đã có dữ liệu,', 'không phải nộp'] : ['không nộp'];
}

const signed: readonly PrintBlock[] = [signatures('NGƯỜI NỘP', 'NGƯỜI TIẾP NHẬN')];

/** What people look at when they come back: which day, where, with what. */
function foot(receipt: ReceiptPaper): readonly PrintBlock[] {
  const day = localDateAt(receipt.dueAt);
  const weekday = weekdayName(day);
  return [
    { ...large('NGÀY HẸN TRẢ KẾT QUẢ', 'center'), inverse: true },
    { kind: 'text', text: weekday.charAt(0).toUpperCase() + weekday.slice(1), size: 46, weight: 700, align: 'center' },
    { kind: 'text', text: writtenDate(day), size: 78, weight: 700, align: 'center', oneLine: true, figures: true },
    ...whereGiven(receipt.collectHours, (hours) => [mediumBold(hours, 'center')]),
    rule,
    large(receipt.collectAt, 'center'),
    ...whereGiven(receipt.collectAddress, (address) => [medium(address, 'center')]),
    rule,
    {
      kind: 'twoColumns',
      left: [{ kind: 'checklist', title: 'Mang theo', items: [...receipt.bring], size: 28 }],
      qr: { data: receipt.code, moduleDots: 7 },
    },
    ...whereGiven(receipt.enquiry, (enquiry) => [space(6), small(enquiry, 'center')]),
  ];
}
