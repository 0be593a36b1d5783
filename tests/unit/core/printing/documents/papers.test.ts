import { describe, expect, it } from 'vitest';
import { type PrintDocument, printDocument } from '#contract/print-document.ts';
import { momentOf } from '#contract/time.ts';
import { type HandoverPaper, handoverDocument, lostReceiptDeclaration } from '#core/printing/documents/handover.ts';
import { testPageDocument, VIETNAMESE_LETTERS } from '#core/printing/documents/test-page.ts';
import { type TicketPaper, ticketDocument } from '#core/printing/documents/ticket.ts';
import { layout } from '#core/printing/layout/layout.ts';
import { findProfile } from '#core/printing/profiles.ts';
import { fixedWidth, textsOf } from '../layout/fixed-width.ts';

const OFFICE = ['CHI NHÁNH MẪU'];

function lines(document: PrintDocument): readonly string[] {
  expect(printDocument.safeParse(document).error).toBeUndefined();
  const list = layout(document, 832, { ...fixedWidth, measure: (text) => text.length });
  if (!list.ok) throw new Error(list.refusal.code);
  return textsOf(list.value).map((line) => line.replaceAll('\u00a0', ' '));
}

describe('a ticket', () => {
  const ticket = (changes: Partial<TicketPaper> = {}) =>
    ticketDocument({
      office: OFFICE,
      number: 'A018',
      seriesName: 'Đăng ký đất đai',
      isPriority: false,
      takenAt: momentOf('2026-11-24', '09:41'),
      waitingBefore: 4,
      waitingTime: null,
      code: 'MC1K10SK0012FMA001870000000XY',
      purpose: 'real',
      ...changes,
    });

  it('says number, series, when, and how many wait before', () => {
    expect(lines(ticket())).toEqual(
      expect.arrayContaining(['CHI NHÁNH MẪU', 'A 018', 'Đăng ký đất đai', '09:41, thứ Ba, 24/11/2026', 'Còn 4 người trước']),
    );
    expect(lines(ticket({ waitingBefore: 0 }))).toContain('Không còn ai chờ trước');
  });

  it('says ƯU TIÊN alone of a priority', () => {
    expect(lines(ticket({ isPriority: true })).filter((line) => /ưu tiên/i.test(line))).toEqual(['ƯU TIÊN']);
    expect(lines(ticket()).filter((line) => /ưu tiên/i.test(line))).toEqual([]);
  });

  it('carries its code, with no address around it', () => {
    const [qr] = ticket().blocks.flatMap((block) => (block.kind === 'twoColumns' ? [block.qr.data] : []));
    expect(qr).toBe('MC1K10SK0012FMA001870000000XY');
  });
});

describe('giấy biên nhận trả kết quả', () => {
  const handover = (changes: Partial<HandoverPaper> = {}) =>
    handoverDocument({
      office: OFFICE,
      code: 'H26.12-261123-0042',
      procedureName: 'Cấp đổi Giấy chứng nhận',
      ownerName: 'Nguyễn Thị Ví Dụ',
      collector: { fullName: 'Trần Văn Mẫu', capacity: 'authorised', phone: null, evidence: { number: '126/UQ', date: '2026-12-01' } },
      officer: { fullName: 'Lê Thị Thử', phone: '024 0000 0000' },
      results: [{ kind: 'Giấy chứng nhận', number: 'CN 000001', summary: null }],
      originalsReturned: ['Giấy chứng nhận đã cấp'],
      declaration: null,
      handedBackAt: momentOf('2026-12-04', '09:43'),
      mark: '7K2M9QX4T0VB',
      purpose: 'real',
      ...changes,
    });

  it('says what went from whom to whom, when, and the mã kiểm chứng', () => {
    expect(lines(handover())).toEqual(
      expect.arrayContaining([
        'H26.12-261123-0042',
        'Cấp đổi Giấy chứng nhận',
        'Nguyễn Thị Ví Dụ',
        'Người nhận kết quả (người được ủy quyền):',
        'Trần Văn Mẫu',
        'Giấy ủy quyền số 126/UQ, ngày 01/12/2026',
        'Lê Thị Thử',
        'Điện thoại: 024 0000 0000',
        '1) Giấy chứng nhận',
        'Số: CN 000001',
        'Bản chính trả lại:',
        '09 giờ 43 phút, ngày 04 tháng 12 năm 2026',
        '7K2M-9QX4-T0VB',
        'NGƯỜI NHẬN KẾT QUẢ',
        'NGƯỜI TRẢ KẾT QUẢ',
      ]),
    );
  });

  it('where the receipt was not shown the collector signs what he declares, with his reason where he gave one', () => {
    const code = 'H26.12-261123-0042';
    const declared = (reason: string): readonly string[] => lines(handover({ declaration: lostReceiptDeclaration(code, reason) }));
    expect(lines(handover()).some((line) => line.includes('LỜI KHAI'))).toBe(false);
    expect(declared('')).toContain('LỜI KHAI MẤT GIẤY HẸN');
    expect(declared('').some((line) => line.includes('không còn Giấy tiếp nhận') && line.includes(code))).toBe(true);
    expect(declared('').some((line) => line.includes('Lý do'))).toBe(false);
    expect(declared('rơi khi đi xe.').some((line) => line.includes('Lý do: rơi khi đi xe.'))).toBe(true);
  });
});

describe('a test page', () => {
  it('shows the 134 letters and the sign of money once each', () => {
    const letters = VIETNAMESE_LETTERS.join('');
    expect(new Set(letters).size).toBe(135);
    expect([...letters]).toHaveLength(135);
  });

  it('names printer, place and paper', () => {
    const profile = findProfile('58mm');
    if (!profile.ok) throw new Error('no profile');
    const page = testPageDocument({
      office: OFFICE,
      printer: 'ticket',
      profile: profile.value,
      place: '10.0.0.9:9100',
      printedAt: momentOf('2026-11-24', '09:41'),
      purpose: 'real',
    });
    expect(lines(page)).toEqual(
      expect.arrayContaining(['Máy in: ticket, 10.0.0.9:9100', 'Giấy 58 mm, 384 điểm', 'In lúc 09:41, 24/11/2026']),
    );
  });
});
