import type { AnswerFor } from '#contract/operations/table.ts';

type CounterState = AnswerFor<'counter.list'>['rows'][number]['state'];

/** Texts of the menu of roles and of the virtual machines of the demo office. */
export const MENU = {
  demoTitle: 'Văn phòng mẫu',
  invented: 'Người, số và hồ sơ ở đây đều là giả định.',
  training: 'Dữ liệu tập',
  citizens: 'Người dân',
  officers: 'Cán bộ',
  technical: 'Kỹ thuật',
  head: 'Phụ trách, sảnh đang chạy',
  headHint: 'Người chờ, các quầy, hồ sơ đến hẹn',
  kiosk: 'Ki-ốt lấy số',
  kioskHint: 'Màn hình cảm ứng, dọc hoặc ngang',
  waiting: (count: number) => `${count} đang chờ`,
  board: 'Bảng gọi số',
  boardHint: 'Tivi ở sảnh',
  called: (number: string, counter: string) => `${number} đến quầy ${counter}`,
  counter: (number: string, name: string) => `Quầy ${number}, ${name.toLocaleLowerCase('vi')}`,
  nobody: 'Chưa có cán bộ',
  state: { closed: 'Chưa mở', free: 'Đang trống', calling: 'Đang gọi', serving: 'Đang phục vụ' } satisfies Readonly<
    Record<CounterState, string>
  >,
  conflicts: 'Việc cần xem',
  conflictsHint: 'Phụ trách chọn việc đúng khi hai việc chồng nhau',
  toSee: (count: number) => `${count} việc`,
  it: 'Cài đặt máy',
  itHint: 'Máy in, máy quét, giấy đã in',
  itTrouble: 'Máy in cần xem',
  paper: 'Máy in ảo',
  paperHint: 'Xem giấy chạy ra trên màn hình',
  paperWaiting: (count: number) => `${count} giấy đang chờ`,
  scan: 'Máy quét ảo',
  scanHint: 'Quét thử thẻ và giấy hẹn mẫu',
  dayAndNight: 'Văn phòng mẫu cấp số cả ngày đêm, cả ngày nghỉ. Mã PIN của mọi cán bộ mẫu:',
  pin: '2468',
  quickStart: 'Bắt đầu nhanh:',
  quick: ['Ki-ốt', 'rồi', 'Quầy 3', 'rồi', 'Bảng'],
  cutOff: 'Máy trạm đang mất nối. Trang này tự chạy tiếp khi nối được.',
} as const;

export const PAPER = {
  title: 'Máy in ảo',
  about: 'Giấy mà máy in của văn phòng mẫu đã in ra, giấy mới ở đầu.',
  none: 'Chưa có giấy nào',
  noneMore: 'Giấy hiện ở đây ngay khi ki-ốt cấp số hoặc quầy nhận hồ sơ.',
  of: (printer: string, clock: string) => `Máy in “${printer}”, lúc ${clock}`,
  picture: (id: number, printer: string, clock: string) => `Giấy thứ ${id}, máy in “${printer}”, lúc ${clock}`,
} as const;

export const SCAN = {
  title: 'Máy quét ảo',
  about: 'Bấm vào một thẻ là quét thẻ đó: các cửa sổ quầy của máy này nhận như từ máy quét thật.',
  cards: 'Thẻ căn cước mẫu',
  other: 'Mã khác',
  text: 'Mã trên phiếu số, giấy hẹn, hoặc chữ bất kỳ',
  textHint: 'Gõ hoặc dán mã, rồi bấm Quét.',
  scan: 'Quét',
  sent: (label: string) => `Đã quét ${label}.`,
  notSent: (why: string) => `Chưa quét được. ${why}`,
  empty: 'Chưa có mã nào để quét.',
} as const;
