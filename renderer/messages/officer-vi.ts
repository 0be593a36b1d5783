import { spacedNumber, weekdayName, writtenDate } from '#contract/words.ts';

/**
 * Texts of the officer screens. Numbers of tickets come as `A018` and are written `A 018`; sentences of the design's list are kept
 * as they stand there.
 */

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `Thứ Ba, 24/11/2026`. */
export const dayWithDate = (date: string): string => `${capital(weekdayName(date))}, ${writtenDate(date)}`;
/** `Thứ Ba`. */
export const capitalWeekday = (date: string): string => capital(weekdayName(date));
export const counterName = (number: string): string => `Quầy ${number}`;

const PRINTER_NAMES: Readonly<Record<string, string>> = { ticket: 'Máy in phiếu', receipt: 'Máy in giấy hẹn' };
/** A printer by what it prints, where its short name says that. */
export const printerName = (printer: string): string => PRINTER_NAMES[printer] ?? `Máy in ${printer}`;

export const LOCK = {
  title: 'Đăng nhập',
  lockedTitle: 'Máy đang khóa',
  choose: 'Chọn tên, rồi nhập mã PIN.',
  lockedBy: (name: string, at: string) => `${name} khóa lúc ${at}. Việc dở đã được giữ.`,
  lockedIdle: (name: string, at: string) => `Tự khóa lúc ${at} vì không có ai dùng. Việc dở của ${name} đã được giữ.`,
  lockedEnded: 'Máy trạm đã mở lại. Việc dở đã được giữ, đăng nhập để làm tiếp.',
  demo: 'Văn phòng dùng thử: bấm vào tên là đăng nhập, mã PIN 2468 được điền sẵn.',
  noStaff: 'Chưa có ai được phân vai này. Báo phụ trách kỹ thuật.',
  staff: 'Người làm việc ở máy này',
  pin: (name: string) => `Mã PIN của ${name}`,
  pinHint: 'Mũi tên lên, xuống để đổi người. Quên mã, nhờ người phụ trách cấp lại.',
  pinShape: 'Mã PIN là 4 đến 12 chữ số.',
  open: 'Mở máy',
  opening: 'Đang mở…',
  scanIgnored: 'Máy đang khóa. Đăng nhập trước, rồi quét lại.',
  offline: (since: string) => `Mất nối từ ${since}. Vẫn đăng nhập và làm việc được trên máy này.`,
  noContact: 'Chưa nối được với máy trạm. Màn hình tự dùng được khi nối lại.',
  businessDay: (date: string) => `Ngày làm việc: ${weekdayName(date)}, ${writtenDate(date)}`,
  dayClosed: 'Ngày làm việc chưa mở.',
} as const;

export const FRAME = {
  search: 'Quét, hoặc gõ mã, họ tên, số giấy…',
  searchLabel: 'Tìm hồ sơ',
  keys: 'Phím tắt',
  syncTitle: 'Kết nối và việc cần xem',
  syncStation: 'Máy trạm',
  syncState: 'Kết nối',
  syncPending: 'Chờ gửi',
  syncPendingCount: (count: number) => `${count} việc`,
  syncAlone: 'Máy này chưa ghi danh với máy chủ, làm việc đứng riêng.',
  looks: 'Hiển thị',
  theme: 'Màu màn hình',
  themes: { light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
  size: 'Cỡ chữ',
  sizes: { normal: 'Thường', plus: 'Lớn' },
  close: 'Đóng',
  cancel: 'Thôi',
  sample: 'Dữ liệu mẫu',
  loading: 'Đang đọc…',
  keptScan: 'Có một mã quét khi đang mở hộp thoại.',
  keptUse: 'Dùng mã này',
  keptDrop: 'Bỏ qua',
  scanUnknown: (text: string) => `Chưa hiểu mã vừa quét: “${text}”. Quét lại, hoặc gõ mã bằng tay.`,
} as const;

/** Lasting conditions, and what deals with each. */
export const NOTICES = {
  title: 'Cần xem',
  none: 'Không có việc nào cần xem.',
  others: (count: number) => `Còn ${count} việc khác`,
  cutOff: (since: string) => `Mất nối với máy trạm từ ${since}.`,
  cutOffMore: 'Điều đang gõ vẫn giữ trên màn hình. Cửa sổ tự nối lại, việc vừa bấm được gửi khi nối.',
  offlineWorks: (since: string) => `Mất nối từ ${since}. Vẫn gọi số, nhận hồ sơ và in như thường.`,
  offlineMore: (pending: number) =>
    pending > 0 ? `Mọi việc lưu trên máy này; ${pending} việc sẽ tự gửi khi có mạng.` : 'Mọi việc lưu trên máy này.',
  readOnlyMore: 'Việc mới chưa ghi được. Báo phụ trách kỹ thuật.',
  clockDoubtMore: 'Giờ trên giấy có thể sai; chỉnh đồng hồ trước khi in.',
  dayLeftOpen: (date: string) => `Ngày làm việc ${writtenDate(date)} chưa đóng.`,
  dayLeftOpenMore: 'Mở ngày hôm nay là ngày cũ tự đóng.',
  papersUnknown: (count: number) => `${count} giấy chưa rõ đã ra chưa.`,
  papersUnknownMore: 'Nhìn khay giấy: đã ra thì bấm Đã có, chưa ra thì bấm In lại.',
  printer: (name: string, waiting: number) => `${name} chưa in được, ${waiting} giấy đang chờ.`,
  printerMore: 'Giấy còn trong hàng in và tự in tiếp. Số và hồ sơ vẫn được giữ.',
  unreachable: (held: number) => `Vẫn gọi được các số của máy này. ${held} số đang ở máy chưa trả lời.`,
  conflicts: (count: number) => `${count} việc chồng nhau, cả hai bên đều được giữ.`,
  conflictsMore: 'Phụ trách hỏi hai cán bộ, rồi chọn việc đã thật sự xảy ra.',
  notUnderstood: (count: number) => `${count} việc của máy khác chưa đọc được, vẫn được giữ.`,
  notUnderstoodMore: 'Cập nhật chương trình ở máy này. Báo phụ trách kỹ thuật.',
  open: { day: 'Mở ngày', jobs: 'Xem giấy', printers: 'Xem máy in', conflicts: 'Xem việc', copies: 'Chọn nơi chép' },
} as const;

export const CHOOSE = {
  title: 'Chọn quầy',
  lead: 'Bấm vào quầy để mở và bắt đầu làm việc.',
  free: 'Chưa mở',
  openBy: (name: string) => `${name} đang mở`,
  openHere: 'Đang mở với tên này',
  series: (names: string) => `Dãy ${names}`,
  move: 'Chuyển về đây',
  openDay: 'Mở ngày làm việc',
  dayNotOpen: (today: string) => `Ngày làm việc chưa mở. Hôm nay là ${today}.`,
  leave: 'Đổi quầy',
  lost: (place: string) => `${place} đã được mở ở nơi khác nên đóng ở đây. Những gì đã gõ vẫn còn. Bấm vào quầy để mở lại.`,
} as const;

export const VISIT = {
  waiting: 'Đang chờ',
  worklist: 'Danh sách chờ',
  rail: 'Danh sách chờ (thu gọn)',
  work: 'Việc đang làm',
  facts: 'Thông tin',
  others: 'Dãy khác',
  parked: 'Để chờ',
  missed: 'Vắng',
  railWaiting: (count: number) => `${count} chờ`,
  minutes: (count: number) => (count < 1 ? 'mới lấy' : `${count} phút`),
  priority: 'Ưu tiên',
  freeTitle: 'Quầy đang trống',
  next: 'Số tiếp theo',
  waited: (series: string, minutes: number) => (minutes < 1 ? `${series}. Vừa lấy số.` : `${series}. Đã chờ ${minutes} phút.`),
  empty: 'Chưa có ai chờ',
  emptyMore: 'Chưa có ai chờ. Số mới sẽ hiện ở đây ngay khi có người lấy.',
  heldElsewhere: 'Số này đang ở máy khác; khi gọi, máy kia được hỏi trước.',
  callThis: (number: string) => `Gọi ${spacedNumber(number)}`,
  callOther: 'Gọi số khác…',
  done: 'Vừa xong tại quầy này',
  calling: (number: string) => `Đang gọi ${spacedNumber(number)}`,
  times: (times: number, elapsed: string) => `Gọi lần ${times}, ${elapsed}`,
  onBoard: (at: string) => `Bảng đã phát lúc ${at}.`,
  start: 'Bắt đầu phục vụ',
  recall: 'Gọi lại',
  noShow: 'Vắng',
  thirdCall: 'Đã gọi ba lần. Không thấy người thì bấm Vắng.',
  scanStarts: 'Quét phiếu hoặc thẻ của người đến cũng là bắt đầu.',
  serving: (elapsed: string) => `Đang phục vụ ${elapsed}`,
  noTicket: 'Không có phiếu số',
  parkedHint: 'Người đến lại: quét phiếu của họ để phục vụ tiếp.',
  devices: 'Thiết bị',
  scanner: 'Máy quét',
  ready: 'Sẵn sàng',
  trouble: 'Chưa in được',
  waitingJobs: (count: number) => `${count} giấy chờ`,
  unclear: (count: number) => `${count} giấy chưa rõ`,
  scannerOff: 'Chưa cắm',
  scannerNone: 'Chưa chọn',
  businessDay: 'Ngày làm việc',
  notOpen: 'Chưa mở',
  bySeries: 'Đang chờ theo dãy',
  finished: (number: string) => `Đã xong ${spacedNumber(number)}.`,
  draftKept: (number: string) => `Đã xong ${spacedNumber(number)}. Hồ sơ chưa nhận, nháp còn giữ.`,
  undo: 'Hoàn tác',
  undone: (number: string) => `${spacedNumber(number)} trở lại như trước.`,
  startedSaid: (number: string) => `Bắt đầu phục vụ ${spacedNumber(number)}.`,
  missedSaid: (number: string) => `${spacedNumber(number)} vắng. Người đến lại: quét phiếu là được gọi lại.`,
  parkedSaid: (number: string) => `${spacedNumber(number)} để chờ. Nháp đã giữ; quét phiếu để phục vụ tiếp.`,
  transferredSaid: (number: string, to: string) => `Đã chuyển ${spacedNumber(number)} sang ${to}.`,
  returnedSaid: (number: string) => `${spacedNumber(number)} trở lại hàng chờ.`,
  received: (codes: readonly string[]) => `Nhận ${codes.length} hồ sơ ${codes.join(', ')}`,
  served: 'Đã phục vụ',
  lasted: (minutes: number) => (minutes < 1 ? 'dưới 1 phút' : `${minutes} phút`),
  wasMissed: 'Vắng',
  wasParked: 'Để chờ',
  wasTransferred: 'Đã chuyển',
  today: (served: number, minutes: number | null) =>
    minutes === null || minutes < 1 ? `Hôm nay: ${served} lượt` : `Hôm nay: ${served} lượt, trung bình ${minutes} phút`,
  freeFor: (elapsed: string) => `Trống ${elapsed}`,
  priorityFirst: (older: string) => `Được gọi trước ${spacedNumber(older)} vì đến lượt ưu tiên.`,
  more: (count: number) => `Thêm ${count} số nữa`,
  comesBack: (number: string) => `${spacedNumber(number)}: người đã đến`,
  roll: 'Nhập phiếu in sẵn…',
  walkIn: 'Tiếp người không có phiếu',
  dayOver: 'Ngày làm việc đã đóng',
  dayOverMore: 'Số mới thuộc ngày làm việc sau.',
  wait: ({ from, to }: { readonly from: number; readonly to: number }) => `${from} đến ${to} phút`,
  waitHint: 'Thời gian chờ của số mới, ước từ các lượt hôm nay.',
} as const;

export const CALL_NUMBER = {
  title: 'Gọi số khác',
  label: 'Số cần gọi',
  hint: 'Gõ 18 hoặc A18.',
  act: 'Gọi',
  empty: 'Cần số, như 18 hoặc A18.',
} as const;

export const ROLL = {
  title: 'Nhập phiếu in sẵn',
  lead: 'Dùng khi ki-ốt hỏng: phiếu từ cuộn in sẵn có số từ 9001. Gõ hoặc quét số trên phiếu, số đó vào hàng chờ.',
  label: 'Số trên phiếu',
  hint: 'Gõ cả chữ của dãy, như A9001.',
  act: 'Nhập số này',
  empty: 'Cần số trên phiếu, như A9001.',
  entered: (typed: string) => `Đã nhập ${typed.toUpperCase()}. Gõ số tiếp theo, hoặc đóng.`,
} as const;

export const CLOSE_DAY = {
  title: 'Đóng ngày làm việc',
  open: 'Đóng ngày làm việc…',
  lead: (day: string) => `${capital(weekdayName(day))}, ${writtenDate(day)}. Đóng rồi không mở lại được; các quầy đóng theo.`,
  nothingLeft: 'Không còn số nào chưa phục vụ.',
  left: (count: number) => `Còn ${count} số chưa phục vụ, sẽ được ghi là chưa phục vụ:`,
  wasLeft: (count: number) => `${count} số chưa được phục vụ:`,
  more: (count: number) => `và ${count} số nữa`,
  serving: (count: number) => `${count} người đang được phục vụ. Nên bấm F9 để xong trước.`,
  states: { waiting: 'đang chờ', called: 'đang gọi', parked: 'để chờ' },
  act: 'Đóng ngày',
} as const;

export const TRANSFER = {
  title: (number: string) => `Chuyển ${spacedNumber(number)}`,
  toSeries: 'Sang dãy',
  toCounter: 'Sang quầy',
  series: (id: string, name: string) => `Dãy ${id}, ${name}`,
} as const;

export const KEYS = {
  lookup: 'Thủ tục',
  lookupLong: 'Tra thủ tục',
  callNext: 'Gọi tiếp',
  callNumber: 'Gọi số…',
  recall: 'Gọi lại',
  start: 'Bắt đầu',
  walkIn: 'Không phiếu',
  noShow: 'Vắng',
  park: 'Để chờ',
  transfer: 'Chuyển…',
  receive: 'Nhận hồ sơ',
  handBack: 'Trả kết quả',
  another: 'Hồ sơ nữa',
  finish: 'Xong',
  reprint: 'In lại',
  lock: 'Khóa máy',
} as const;

export const WHY_NOT = {
  busy: 'Đang ghi việc trước.',
  finishFirst: (number: string) => `Cần xong ${spacedNumber(number)} trước khi gọi số khác. Bấm F9 để xong, F7 để chờ.`,
  startFirst: (number: string) => `Đang gọi ${spacedNumber(number)}. Bấm F4 để bắt đầu, F6 nếu vắng.`,
  nobodyWaits: 'Chưa có ai chờ.',
  notCalled: 'Chưa gọi số nào.',
  notServing: 'Chưa phục vụ ai.',
  notHere: 'Không có số nào ở quầy này.',
  nothingReceived: 'Chưa nhận hồ sơ nào của người này.',
  received: 'Hồ sơ đã nhận. Bấm F9 để xong, Shift F8 cho hồ sơ nữa.',
} as const;
