import { describe, expect, it } from 'vitest';
import { type PrintDocument, printDocument } from '#contract/print-document.ts';
import { momentOf } from '#contract/time.ts';
import { type ReceiptPaper, receiptDocument } from '#core/printing/documents/receipt.ts';
import { layout } from '#core/printing/layout/layout.ts';
import { fixedWidth, textsOf } from '../layout/fixed-width.ts';

const receipt = (changes: Partial<ReceiptPaper> = {}): PrintDocument =>
  receiptDocument({
    office: ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG'],
    formNumber: 'Mẫu số 01/…',
    documentNumber: null,
    counterpart: 2,
    code: 'H26.12-261123-0042',
    shortKey: '2611230042',
    competentAgency: null,
    submitter: null,
    arrivalDate: null,
    ownerName: 'Nguyễn Thị Ví Dụ',
    ownerAddress: 'Xã Mẫu, Hà Nội',
    phone: '0900 000 000',
    email: null,
    request: 'Cấp đổi Giấy chứng nhận',
    components: [{ name: 'Đơn', originals: 1, certified: 2, copies: 0 }],
    sets: 1,
    limit: '8 ngày làm việc',
    receivedAt: momentOf('2026-11-23', '09:05'),
    dueAt: momentOf('2026-12-06', '17:00'),
    collectAt: 'Quầy 5',
    collectAddress: null,
    collectHours: null,
    bring: ['Giấy này'],
    register: { book: '02', number: 4127 },
    mark: '7K2M9QX4T0VB',
    enquiry: null,
    purpose: 'real',
    ...changes,
  });

/** What a reader sees, line for line, on paper so wide that nothing wraps. */
function lines(document: PrintDocument): readonly string[] {
  const list = layout(document, 832, { ...fixedWidth, measure: (text) => text.length });
  if (!list.ok) throw new Error(list.refusal.code);
  return textsOf(list.value).map((line) => line.replaceAll('\u00a0', ' '));
}

describe('giấy tiếp nhận hồ sơ và hẹn trả kết quả', () => {
  it('has the parts of Mẫu 01 in their order', () => {
    const order = [
      'Mẫu số 01/…',
      'GIẤY TIẾP NHẬN HỒ SƠ',
      '(Liên 2: Giao người nộp)',
      'H26.12-261123-0042',
      'Tiếp nhận hồ sơ của Ông/Bà:',
      'Nguyễn Thị Ví Dụ',
      'Địa chỉ: Xã Mẫu, Hà Nội',
      'Số điện thoại: 0900 000 000',
      'Nội dung yêu cầu giải quyết:',
      '1. Thành phần hồ sơ nộp gồm:',
      '2. Số lượng hồ sơ:',
      '3. Thời gian giải quyết hồ sơ theo quy định là:',
      '4. Thời gian nhận hồ sơ:',
      '5. Thời gian trả kết quả giải quyết hồ sơ:',
      '6. Đăng ký nhận kết quả tại:',
      'Vào Sổ theo dõi hồ sơ, Quyển số: 02. Số thứ tự: 4127',
      'Mã kiểm chứng: 7K2M-9QX4-T0VB',
      'NGƯỜI NỘP',
      'NGƯỜI TIẾP NHẬN',
      'NGÀY HẸN TRẢ KẾT QUẢ',
      'Chủ nhật',
      '06/12/2026',
    ];
    const printed = lines(receipt());
    const places = order.map((line) => printed.indexOf(line));
    expect(
      places.every((place) => place >= 0),
      `missing: ${order.filter((line) => !printed.includes(line)).join(' | ')}`,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('writes the moments as the form does', () => {
    expect(lines(receipt())).toEqual(
      expect.arrayContaining(['09 giờ 05 phút, ngày 23 tháng 11 năm 2026', '17 giờ 00 phút, ngày 06 tháng 12 năm 2026']),
    );
  });

  it('counts each kind of paper, and says where none was handed in', () => {
    const printed = lines(
      receipt({
        components: [
          { name: 'Đơn', originals: 1, certified: 2, copies: 3 },
          { name: 'Trích lục', originals: 0, certified: 0, copies: 0 },
        ],
      }),
    );
    expect(printed).toEqual(expect.arrayContaining(['1) Đơn', '1 bản chính', '2 chứng thực', '3 bản chụp', '2) Trích lục', 'không nộp']));
  });

  it('prints no line for what is not known', () => {
    const printed = lines(receipt({ ownerAddress: null, phone: null, formNumber: null }));
    expect(printed.filter((line) => /Địa chỉ|điện thoại|Email|Mẫu số/.test(line))).toEqual([]);
  });

  it('carries the code and nothing else in its symbols', () => {
    const data = receipt().blocks.flatMap((block) =>
      block.kind === 'twoColumns' ? [block.qr.data] : block.kind === 'code128' ? [block.data] : [],
    );
    expect(data).toEqual(['H26.12-261123-0042', 'H26.12-261123-0042']);
  });

  it('names no person in its title, which stands in lists', () => {
    expect(receipt().title).toBe('Giấy tiếp nhận và hẹn trả H26.12-261123-0042');
  });

  it('is a document also with a name of 120 letters and 25 components', () => {
    const document = receipt({
      ownerName: 'Nguyễn '.repeat(17).trim(),
      components: Array.from({ length: 25 }, (_, i) => ({
        name: `Giấy tờ thứ ${i} ${'rất dài '.repeat(20)}`,
        originals: 99,
        certified: 99,
        copies: 99,
      })),
    });
    expect(printDocument.safeParse(document).success).toBe(true);
    expect(lines(document).filter((line) => /^\d+\) /.test(line))).toHaveLength(25);
  });
});
