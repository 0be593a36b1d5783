import type { AskedBecause, Capacity } from '#contract/events/dossier.ts';

/** Texts of receiving: where a paper stands, guidance sheets, why a day is that day, codes of other systems. */

/** The paper that gives the right in a capacity, as it is most often called. */
export const EVIDENCE_KINDS: { readonly [C in Capacity]: string } = {
  owner: '',
  'legal-representative': 'Giấy chứng nhận đăng ký doanh nghiệp',
  authorised: 'Giấy ủy quyền',
  'hired-service': 'Hợp đồng dịch vụ',
  postal: 'Giấy giới thiệu',
};

export const SOURCE = {
  button: 'Dữ liệu',
  buttonOf: (paper: string) => `Yêu cầu nộp hay đã có dữ liệu: ${paper}`,
  title: (n: number) => `Giấy số ${n}`,
  asked: 'Yêu cầu nộp',
  held: 'Đã có trong dữ liệu',
  why: 'Vì sao yêu cầu nộp',
  because: {
    notInDatabase: 'Không có trong dữ liệu',
    notRetrievable: 'Không khai thác được',
    inaccurate: 'Dữ liệu không chính xác',
    incident: 'Sự cố',
  } satisfies { readonly [R in AskedBecause]: string },
  database: 'Có ở cơ sở dữ liệu nào',
  databaseUsual: 'Cơ sở dữ liệu đất đai',
  databaseMissing: 'Cần tên cơ sở dữ liệu đã có giấy này.',
  heldNote: (database: string) => `Đã có trong dữ liệu: ${database}. Không yêu cầu nộp.`,
  askedNote: (why: string) => `Yêu cầu nộp: ${why.toLocaleLowerCase('vi')}.`,
  countBad: (typed: string) => `Số bản là 0 đến 999. Đã nhập “${typed}”.`,
} as const;

export const AGENCY = {
  change: 'Cơ quan khác',
  title: 'Cơ quan giải quyết',
  lead: 'Mã hồ sơ mang mã của cơ quan này.',
  isElsewhere: 'Ở nơi khác: hẹn trả tính từ ngày cơ quan ấy nhận được hồ sơ.',
  find: 'Tìm cơ quan',
  none: 'Không thấy cơ quan nào. Bớt chữ.',
} as const;

export const GUIDANCE = {
  print: 'In phiếu hướng dẫn',
  said: 'Phiếu hướng dẫn đã lập. Quét mã trên phiếu ở quầy nào cũng mở lại hồ sơ này.',
  brought: 'Mở lại từ phiếu hướng dẫn. Nhìn lại từng giấy trước khi nhận.',
  offer: 'Đã quét một phiếu hướng dẫn. Thay điều đang gõ bằng hồ sơ của phiếu?',
  take: 'Thay bằng hồ sơ của phiếu',
  keep: 'Giữ điều đang gõ',
  notHere: 'Nội dung đã gõ của phiếu này không có ở máy này. Nhập hồ sơ như mới.',
  usedSaid: (code: string) => `Hồ sơ của phiếu này đã được nhận với mã ${code}.`,
} as const;

export const WHY_DAY = {
  button: 'Vì sao ngày này',
  key: 'Vì sao',
  title: 'Vì sao ngày này',
  none: 'Chưa có ngày hẹn để giải thích.',
  received: (at: string) => `Nhận hồ sơ ${at}. Ngày nhận không tính.`,
  arrival: (at: string) => `Cơ quan giải quyết ở nơi khác nhận hồ sơ chậm nhất ${at}; thời gian tính từ ngày đó, ngày đó không tính.`,
  end: (at: string) => `Hẹn trả ${at}.`,
  limit: (words: string) => `Thời hạn: ${words}.`,
  basis: (text: string) => `Căn cứ: ${text}.`,
  counting: 'Đếm theo Bộ luật Dân sự 2015, Điều 147 và 148.',
  day: 'Ngày',
  standing: 'Tính hay bỏ',
  countedAs: (n: number) => `Ngày thứ ${n}`,
  skipped: (reason: string) => `Bỏ qua: ${reason}`,
} as const;

export const CODES = {
  title: 'Mã ở hệ thống khác',
  code: 'Mã hồ sơ khác',
  issuer: 'Hệ thống cấp mã',
  usualIssuer: 'Hệ thống thông tin giải quyết TTHC của tỉnh',
  bind: 'Gắn mã',
  unbind: 'Bỏ mã này',
  bound: (code: string) => `Đã gắn mã ${code}. Quét hay tìm theo mã này đều ra hồ sơ.`,
  unbound: (code: string) => `Đã bỏ mã ${code}.`,
  from: (issuer: string) => `do ${issuer} cấp`,
} as const;
