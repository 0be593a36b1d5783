import type { PrintDocument } from '#contract/print-document.ts';
import { momentOf } from '#contract/time.ts';
import { makeTicketCode } from '#core/domain/numbering/ticket-code.ts';
import { handoverDocument, lostReceiptDeclaration } from './handover.ts';
import { missingPapersDocument } from './missing-papers.ts';
import { receiptDocument } from './receipt.ts';
import { ticketDocument } from './ticket.ts';

/** Papers to look at and to try a printer with: always the same, all people and places invented. */

const OFFICE = ['TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'CHI NHÁNH MẪU'];

const ticket = (): PrintDocument =>
  ticketDocument({
    office: OFFICE,
    number: 'A018',
    seriesName: 'Đăng ký đất đai',
    isPriority: true,
    takenAt: momentOf('2026-11-24', '09:41'),
    waitingBefore: 4,
    waitingTime: 'khoảng 10 đến 15 phút',
    code: makeTicketCode({ station: 'K10SK001', day: '2026-11-24', series: 'A', ordinal: 18, random: '7Q2M9X4T' }),
    purpose: 'demo',
  });

const receipt = (): PrintDocument =>
  receiptDocument({
    office: OFFICE,
    formNumber: 'Mẫu số 01/…',
    documentNumber: 'Số: 4127/TTPVHCC',
    counterpart: 2,
    code: 'H26.99-261124-0042',
    shortKey: '2611240042',
    competentAgency: null,
    submitter: null,
    arrivalDate: null,
    ownerName: 'Nguyễn Hoàng Phương Quỳnh Trang',
    ownerAddress: 'Số 126B, ngõ 48, tổ dân phố số 9, Phường Ví Dụ Thượng, Thành phố Hà Nội',
    phone: null,
    email: null,
    request: 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất: chuyển nhượng',
    components: [
      { name: 'Đơn đăng ký biến động, Mẫu 18', originals: 1, certified: 0, copies: 0 },
      { name: 'Giấy chứng nhận đã cấp', originals: 1, certified: 0, copies: 1 },
      { name: 'Hợp đồng, văn bản về chuyển quyền', originals: 1, certified: 0, copies: 1 },
      { name: 'Văn bản đồng ý của bên nhận thế chấp', originals: 1, certified: 0, copies: 0 },
      { name: 'Văn bản thỏa thuận cấp chung Giấy chứng nhận', originals: 0, certified: 1, copies: 0 },
    ],
    sets: 1,
    limit: '8 ngày làm việc',
    receivedAt: momentOf('2026-11-24', '09:55'),
    dueAt: momentOf('2026-12-04', '17:00'),
    collectAt: 'Quầy 5, Chi nhánh mẫu',
    collectAddress: 'Số 1 Đường Ví Dụ, Phường Ví Dụ',
    collectHours: '8:00 - 12:00 và 13:30 - 17:00',
    bring: ['Giấy này', 'Thẻ căn cước', '590.000\u00a0đồng', 'Giấy ủy quyền, nếu đi thay'],
    register: { book: '02', number: 4127 },
    mark: '7K2M9QX4T0VB',
    enquiry: 'Hỏi tình trạng hồ sơ: 024 0000 0000, hoặc đưa mã trên vào máy ở sảnh.',
    purpose: 'demo',
  });

const handover = (): PrintDocument =>
  handoverDocument({
    office: OFFICE,
    code: 'H26.99-261112-0087',
    procedureName: 'Tách thửa hoặc hợp thửa đất',
    ownerName: 'Nguyễn Hoàng Phương Quỳnh Trang',
    collector: {
      fullName: 'Trần Thị Đào',
      capacity: 'authorised',
      phone: null,
      evidence: { number: '126/UQ', date: '2026-11-20' },
    },
    officer: { fullName: 'Phạm Quốc Việt', phone: null },
    results: [{ kind: 'Kết quả giải quyết thủ tục', number: null, summary: 'Tách thửa hoặc hợp thửa đất' }],
    originalsReturned: [],
    declaration: lostReceiptDeclaration('H26.99-261112-0087', 'Thất lạc khi chuyển nhà'),
    handedBackAt: momentOf('2026-11-24', '14:08'),
    mark: 'W3JC81RD5NVT',
    purpose: 'demo',
  });

const missingPapers = (): PrintDocument =>
  missingPapersDocument({
    office: OFFICE,
    formNumber: 'Mẫu số 02/…',
    code: 'HD7Q2M9X4TA1B2C3D4',
    fullName: 'Nguyễn Hoàng Phương Quỳnh Trang',
    address: 'Số 126B, ngõ 48, tổ dân phố số 9, Phường Ví Dụ Thượng, Thành phố Hà Nội',
    phone: null,
    request: 'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất: chuyển nhượng',
    missing: [
      { name: 'Văn bản đồng ý của bên nhận thế chấp', form: null, originals: 1, certified: 0, copies: 0 },
      { name: 'Bản vẽ tách thửa đất, hợp thửa đất', form: 'Mẫu số 22, Nghị định 151/2025/NĐ-CP', originals: 0, certified: 0, copies: 2 },
    ],
    alreadyHere: ['Đơn đăng ký biến động, Mẫu 18', 'Giấy chứng nhận đã cấp', 'Hợp đồng, văn bản về chuyển quyền'],
    reason: null,
    officer: 'Nguyễn Thị Hồng Hạnh',
    phoneOfOffice: '024 0000 0000',
    givenAt: momentOf('2026-11-24', '09:55'),
    place: 'Hà Nội',
    purpose: 'demo',
  });

export const SAMPLES: Readonly<Record<'ticket' | 'receipt' | 'missing-papers' | 'handover', () => PrintDocument>> = {
  ticket,
  receipt,
  'missing-papers': missingPapers,
  handover,
};
