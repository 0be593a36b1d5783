import type { CommonRefusal } from '#contract/operation.ts';
import type { OperationTable } from '#contract/operations/table.ts';
import { type Details, day, fill, hour, moment, text, texts, ticketNumber, words } from '#contract/refusal-details.ts';
import type { Refusal } from '#contract/result.ts';
import { role } from '#contract/rights.ts';
import { weekdayName } from '#contract/words.ts';
import { ROLE_NAMES } from '#contract/role-names.ts';
import type { RefusalSeen } from '#contract/wire/channel.ts';

/**
 * The sentence of each refusal: what was expected, what came, what to do (design, section 8). The details that a sentence can
 * use stand in its line; it is whole without them.
 */

/** Refusals of the channel itself, beside those of the operations. */
export const CHANNEL_REFUSALS = [
  'badToken',
  'badVersion',
  'badMessage',
  'tooLarge',
  'tooManyCalls',
  'unknownTopic',
  'failed',
  'badAnswer',
  'noContact',
  'channelClosed',
] as const;
export type ChannelRefusal = (typeof CHANNEL_REFUSALS)[number];

type RefusalCode = OperationTable[keyof OperationTable]['refusals'][number] | CommonRefusal | ChannelRefusal;

const STATES: Readonly<Record<string, string>> = {
  waiting: 'đang chờ',
  called: 'đang được gọi',
  serving: 'đang được phục vụ',
  parked: 'đang tạm chờ',
  missed: 'đã nhỡ lượt',
  finished: 'đã xong',
  printed: 'đã in',
  sent: 'đã gửi đến máy in',
  queued: 'đang chờ in',
  sending: 'đang in',
  expired: 'đã hết hạn in',
};

const DOCUMENTS: Readonly<Record<string, string>> = {
  office: 'văn phòng',
  staff: 'cán bộ',
  calendar: 'lịch làm việc',
  catalogue: 'danh mục thủ tục',
};

const ticket = (d: Details): string => fill('Số {}', ticketNumber(d)) || 'Số này';
const counter = (d: Details): string => fill('Quầy {}', text(d, 'counter')) || 'Quầy này';
const state = (d: Details): string => STATES[text(d, 'state') ?? ''] ?? '';
const roleName = (value: unknown): string => {
  const known = role.safeParse(value);
  return known.success ? ROLE_NAMES[known.data] : '';
};
const roleNames = (d: Details): string =>
  Array.isArray(d.roles)
    ? d.roles
        .map(roleName)
        .filter((name) => name !== '')
        .join(', ')
    : '';
/** Whether the act behind a lost answer stands is not known: then nobody may be told that it does not. */
const outcome = (d: Details): string =>
  d.outcome === 'unknown' ? 'Chưa rõ việc vừa làm đã được ghi hay chưa. Xem lại trước khi làm lại.' : '';

const SENTENCES: { readonly [C in RefusalCode]: (details: Details) => string } = {
  // every operation
  notAllowed: (d) =>
    words(
      fill('Việc này dành cho {}.', roleNames(d) || null) || 'Vai trò này không làm được việc này.',
      fill('Ở đây đang là {}.', roleName(d.role) || null),
      'Mở đúng cửa sổ, hoặc nhờ người có quyền.',
    ),
  notSignedIn: (d) => words('Chưa có ai đăng nhập ở cửa sổ này.', outcome(d), 'Chọn tên, nhập mã PIN, rồi làm lại.'),
  invalid: (d) =>
    words(fill('Mục “{}”', text(d, 'path')) || 'Nội dung gửi đi', `${text(d, 'problem') ?? 'chưa đúng'}.`, 'Sửa lại rồi gửi.'),
  readOnly: (d) => text(d, 'sentence') ?? words('Dữ liệu ở máy này đang chỉ được xem.', 'Báo phụ trách kỹ thuật.'),
  dateDoubted: (d) => words('Chưa chắc ngày giờ trên đồng hồ của máy này đúng.', text(d, 'sentence') ?? '', 'Xác nhận ngày, rồi làm lại.'),
  notUnderstood: () => 'Có việc do phiên bản mới hơn ghi, máy này chưa hiểu. Nâng cấp chương trình rồi làm lại.',
  diskFull: () => 'Ổ đĩa của máy này đã đầy, việc chưa được ghi. Báo phụ trách kỹ thuật, rồi làm lại.',
  diskFailed: (d) =>
    words(
      d.why === 'locked'
        ? 'Tệp dữ liệu đang bị một chương trình khác giữ.'
        : d.why === 'damaged'
          ? 'Tệp dữ liệu của máy này bị hỏng. Hãy khôi phục từ bản sao.'
          : 'Ổ đĩa của máy này báo lỗi khi ghi.',
      d.outcome === 'unknown' ? outcome(d) : 'Việc chưa được ghi.',
      'Báo phụ trách kỹ thuật, rồi làm lại.',
    ),
  commandIdReused: () => 'Mã lệnh này đã dùng cho một việc khác. Làm lại với mã lệnh mới.',

  // session
  wrongPin: (d) => words('Mã PIN chưa đúng.', fill('Còn {} lần thử, sau đó chờ 5 phút.', text(d, 'left')) || 'Nhập lại.'),
  tooManyTries: (d) => words('Đã nhập sai mã PIN quá nhiều lần.', fill('Thử lại {}.', moment(d, 'until')) || 'Chờ 5 phút rồi thử lại.'),

  // day and counter
  dayClosed: (d) =>
    words(fill('Ngày làm việc {} đã đóng,', day(d, 'date')) || 'Ngày làm việc đã đóng,', 'không mở lại được. Việc mới thuộc ngày sau.'),
  placeAway: (d) => words(`Không thấy thư mục${fill(' “{}”', text(d, 'place'))} ở máy này.`, 'Cắm ổ, hoặc chọn nơi khác.'),
  sameFolder: () => 'Nơi đặt bản sao nằm trong chính thư mục dữ liệu. Chọn một ổ khác, USB hoặc máy khác.',
  otherDate: (d) =>
    words(
      fill('Máy này đang ghi ngày {}.', day(d, 'here')),
      'Chương trình không tự sửa đồng hồ. Chỉnh ngày giờ của máy cho đúng, rồi xác nhận lại.',
    ),
  dayNotOpen: () => 'Ngày làm việc chưa mở. Mở ngày làm việc, rồi làm lại.',
  openElsewhere: (d) =>
    `${words(counter(d), 'đang mở', fill('bởi {}', text(d, 'byName') ?? text(d, 'by')), fill('ở máy {}', text(d, 'station')))}. Đóng ở đó, hoặc chọn Chuyển về đây.`,
  unknownCounter: (d) => words('Không có', `${fill('quầy {}', text(d, 'counter')) || 'quầy này'}.`, 'Chọn một quầy trong danh sách.'),
  counterClosed: (d) => `${counter(d)} chưa mở. Mở quầy, rồi làm lại.`,

  // tickets and queue
  closed: closedSentence,
  limitReached: (d) =>
    words(`Hôm nay đã hết số${fill(' dãy {}', text(d, 'series'))}.`, opensAgain(d, 'Mở lại') || 'Mời Ông/Bà hỏi bàn hướng dẫn.'),
  unknownSeries: (d) => words('Không có', `${fill('dãy số {}', text(d, 'series')) || 'dãy số này'}.`, 'Chọn một dãy trong danh sách.'),
  unknownPriority: () => 'Không có diện ưu tiên này. Chọn lại trong danh sách.',
  queueEmpty: () => 'Chưa có ai chờ. Số mới sẽ hiện ở đây ngay khi có người lấy.',
  alreadyCalling: (d) => `Cần xong ${ticketNumber(d) ?? 'số đang gọi'} trước. Bấm F9 để xong, F7 để chờ.`,
  holdersUnreachable: (d) =>
    words(
      `Máy đang giữ các số chờ không trả lời${fill(': {}', texts(d, 'stations').join(', ') || null)}.`,
      'Báo trưởng bộ phận chuyển số về máy này.',
    ),
  holderUnreachable: (d) =>
    words(`Máy đang giữ ${fill('số {}', ticketNumber(d)) || 'số này'} không trả lời.`, 'Gọi số khác, hoặc báo trưởng bộ phận chuyển số.'),
  notWaiting: (d) => {
    const by = text(d, 'counter');
    if (by !== null) return words(`${ticket(d)} đã được quầy ${by} gọi${fill(' {}', moment(d, 'at'))}.`, 'Gọi số khác.');
    if (state(d) !== '') return `${ticket(d)} ${state(d)}, không gọi được. Gọi số khác.`;
    return words(`Không có ${fill('số {}', ticketNumber(d)) || 'số này'} đang chờ hôm nay.`, 'Xem lại hàng chờ.');
  },
  wrongState: (d) => words(`${ticket(d)} ${state(d) || 'đã sang bước khác'}, không làm được việc này.`, 'Xem lại trên màn hình.'),
  badCode: () => 'Mã này không phải mã phiếu số, hoặc đọc chưa hết. Quét lại mã trên phiếu.',
  notToday: (d) => words(fill('Phiếu này của ngày {},', day(d, 'date')) || 'Phiếu này', 'không phải của hôm nay. Mời lấy số mới.'),
  alreadyServed: (d) =>
    words(`${ticket(d)} đã xong${fill(' ở quầy {}', text(d, 'counter'))}${fill(' {}', moment(d, 'at'))}.`, 'Mời lấy số mới.'),

  notOfRoll: () => 'Số này không thuộc cuộn phiếu in sẵn. Gõ cả chữ của dãy và số từ 9001, như A9001.',
  alreadyTaken: (d) => words(`${ticket(d)} đã được nhập${fill(' {}', moment(d, 'at'))}.`, 'Nhìn lại số trên phiếu.'),
  tooLate: (d) => words(`${ticket(d)} ${state(d) || 'đã sang bước khác'},`, 'không hoàn tác được nữa. Xem lại trên màn hình.'),
  notUndoable: () => 'Việc này không hoàn tác được. Hoàn tác được: vắng, để chờ, chuyển, bắt đầu, xong.',

  // dossiers and results
  unknownProcedure: (d) =>
    words(`Không có thủ tục${fill(' “{}”', text(d, 'procedure'))} ở bộ phận này.`, 'Tìm lại theo tên, hoặc bấm F1 để xem theo nhóm.'),
  unknownComponent: (d) =>
    words(
      `Thủ tục này không có giấy${fill(' “{}”', text(d, 'component') ?? texts(d, 'components').join(', '))}.`,
      'Xem lại danh sách giấy tờ.',
    ),
  componentsMissing: (d) => {
    const missing = texts(d, 'names').length > 0 ? texts(d, 'names') : texts(d, 'missing');
    return words(
      missing.length === 0 ? 'Còn thiếu giấy.' : `Còn thiếu ${missing.length} giấy: ${missing.join('; ')}.`,
      'In phiếu hướng dẫn, hoặc đánh dấu khi có giấy.',
    );
  },
  calendarEnds: (d) =>
    words(
      `Chưa tính được ngày hẹn: lịch làm việc ${fill('chỉ có đến {}', day(d, 'last')) || 'chưa có đến ngày đó'}.`,
      'Báo phụ trách thêm lịch.',
    ),
  numbersUsedUp: (d) =>
    words(`Đã dùng hết dải số của máy này${fill(' trong sổ {}', text(d, 'book'))}.`, 'Báo phụ trách kỹ thuật cấp thêm.'),
  unknownCode: (d) =>
    words(`Không thấy hồ sơ nào có mã${fill(' {}', text(d, 'dossier')) || ' này'}.`, 'Nhìn lại mã trên giấy hẹn, hoặc tìm theo tên.'),
  unknownAgency: (d) =>
    words(`Không có cơ quan${fill(' “{}”', text(d, 'agency'))} trong danh sách của bộ phận này.`, 'Chọn lại cơ quan giải quyết.'),
  codeTaken: (d) =>
    words(
      `Mã${fill(' {}', text(d, 'other'))} đã là mã của hồ sơ${fill(' {}', text(d, 'dossier')) || ' khác'}.`,
      'Nhìn lại mã; nếu hồ sơ kia gắn nhầm thì bỏ mã ở đó trước.',
    ),
  tooManyCodes: (d) => words(`Một hồ sơ mang tối đa ${text(d, 'most') ?? '8'} mã.`, 'Bỏ mã gắn nhầm trước.'),
  notBound: (d) => words(`Mã${fill(' {}', text(d, 'other'))} không phải mã gắn thêm của hồ sơ này.`, 'Xem lại các mã của hồ sơ.'),
  nothingMissing: () => 'Hồ sơ không thiếu giấy nào, không cần phiếu hướng dẫn. Bấm F8 để nhận hồ sơ.',
  unknownGuidance: () => 'Không thấy phiếu hướng dẫn này ở bộ phận. Nhìn lại mã trên phiếu, hoặc nhập hồ sơ như mới.',
  alreadyReceived: (d) =>
    `${words('Hồ sơ của phiếu hướng dẫn này đã được nhận', fill('với mã {}', text(d, 'dossier')))}. Mở hồ sơ đó để xem.`,
  notReady: () => 'Hồ sơ này chưa có kết quả để trả. Ghi nhận kết quả trước, rồi trả.',
  alreadyHandedBack: (d) =>
    words(`Kết quả này đã trả${fill(' {}', moment(d, 'at'))}${fill(', quầy {}', text(d, 'counter'))}.`, 'Xem biên nhận.'),

  // conflicts
  unknownConflict: () => 'Việc này không còn trong danh sách cần xem. Xem lại danh sách.',
  alreadySettled: (d) =>
    words(
      `Việc này đã được xử lý${fill(' bởi {}', text(d, 'byName') ?? text(d, 'by'))}${fill(' {}', moment(d, 'at'))}.`,
      'Xem lại danh sách.',
    ),
  notOfConflict: () => 'Việc được chọn không thuộc mục này. Chọn một trong các việc đang hiện.',
  badSlot: (d) => words(`Ngăn lưu ghi kệ rồi ngăn, như K2-014.`, fill('Đã nhập “{}”.', text(d, 'typed'))),
  evidenceMissing: (d) =>
    text(d, 'why') === 'dateAhead'
      ? words('Ngày của giấy ủy quyền ở sau hôm nay.', 'Nhìn lại giấy.')
      : 'Người nhận không trùng người nộp. Cần giấy ủy quyền; nhập số và ngày của giấy.',
  notHere: () => 'Thông tin này không có ở máy này, hoặc đã được xóa.',

  // printers and scanners
  printerWaits: () => 'Máy in chưa in được. Ông/Bà xem danh sách trên màn hình, hoặc mời hỏi bàn hướng dẫn.',
  unknownJob: () => 'Không thấy giấy này trong hàng in. Xem lại danh sách.',
  documentErased: () => 'Nội dung của giấy này đã được xóa, không in lại được.',
  unknownProfile: (d) =>
    words(
      `Không có kiểu máy in${fill(' “{}”', text(d, 'profile'))}.`,
      fill('Chọn một trong: {}.', texts(d, 'known').join(', ') || null) || 'Chọn trong danh sách.',
    ),
  badFallback: (d) => `Chưa có máy in${fill(' “{}”', text(d, 'fallback'))} để in thay. Chọn một máy in khác đã cài.`,
  unknownPrinter: (d) => `Chưa cài máy in${fill(' “{}”', text(d, 'printer'))}. Xem lại danh sách máy in.`,
  portBusy: (d) => `Cổng${fill(' {}', text(d, 'path'))} đang bận ở chương trình khác. Đóng chương trình đó, rồi chọn lại.`,
  portMissing: (d) => `Không thấy cổng${fill(' {}', text(d, 'path'))}. Cắm lại máy quét, rồi chọn lại.`,
  notDemo: () => 'Máy quét ảo chỉ có ở dữ liệu dùng thử. Ở đây dùng máy quét thật.',

  otherNetwork: (d) => `Máy này không ở trong mạng${fill(' {}', text(d, 'network'))}. Chỉ dò mạng của chính máy này.`,

  // reference documents
  referenceInvalid: (d) =>
    words(
      `Tệp ${DOCUMENTS[text(d, 'kind') ?? ''] ?? 'văn bản nền'} sai${fill(' ở dòng {}', text(d, 'line'))}${fill(' (mục {})', text(d, 'path'))}:`,
      `${text(d, 'problem') ?? 'chưa đúng'}.`,
      'Bản cũ vẫn dùng.',
    ),
  referenceUnknown: () => 'Không có bản này ở máy này. Chọn một bản trong danh sách thay đổi.',
  referenceChanged: (d) =>
    words(
      `Trong lúc sửa đã có người đưa bản khác vào dùng${fill(' cho {}', DOCUMENTS[text(d, 'kind') ?? ''] ?? null)}.`,
      'Xem bản mới, rồi sửa lại. Điều đang gõ còn trên màn hình.',
    ),
  referenceFromCentral: () => 'Máy này nhận dữ liệu văn phòng từ máy chủ, không sửa ở đây. Sửa ở máy chủ, các máy sẽ tự theo.',
  pieceMissing: () => 'Tệp chưa được gửi đủ. Chọn lại tệp.',
  fileTooLarge: () => 'Tệp lớn hơn 8 MB. Bớt hình, bớt trang tính rồi chọn lại.',
  workbookUnreadable: () => 'Không mở được bảng tính này. Cần tệp Excel dạng xlsx, không đặt mật khẩu.',
  unknownStaff: (d) => `Không có cán bộ${fill(' “{}”', text(d, 'staff')) || ' này'} trong danh sách. Thêm cán bộ trước, rồi đặt mã PIN.`,

  // the channel
  badToken: (d) =>
    words(
      'Máy trạm không nhận cửa sổ này: chương trình đã được mở lại, hoặc đường dẫn không đúng.',
      outcome(d),
      'Đóng cửa sổ, rồi mở lại từ Một Cửa.',
    ),
  badVersion: (d) => words('Cửa sổ này và máy trạm khác phiên bản.', outcome(d), 'Đóng cửa sổ, rồi mở lại từ Một Cửa.'),
  badMessage: (d) =>
    words(
      `Máy trạm không hiểu điều vừa gửi đến${fill(' (mục “{}”)', text(d, 'path'))}.`,
      outcome(d),
      'Đóng cửa sổ, rồi mở lại từ Một Cửa.',
    ),
  tooLarge: (d) => words('Nội dung quá lớn để gửi một lần, tối đa 256 kB.', outcome(d), 'Chia nhỏ rồi gửi lại.'),
  tooManyCalls: () => 'Đang có 16 việc chờ trả lời, chưa nhận thêm. Chờ các việc trước xong, rồi làm lại.',
  unknownTopic: (d) => words(`Không có mục theo dõi${fill(' “{}”', text(d, 'topic'))}.`, 'Xem tên các mục trong tài liệu.'),
  failed: () => 'Máy trạm chưa làm xong việc này. Chưa rõ việc đã được ghi hay chưa: xem lại trước khi làm lại, và báo phụ trách kỹ thuật.',
  badAnswer: (d) => words('Cửa sổ này không hiểu câu trả lời của máy trạm.', outcome(d), 'Đóng cửa sổ, rồi mở lại từ Một Cửa.'),
  noContact: (d) => words('Máy trạm không trả lời, việc không được giữ lại.', outcome(d), 'Làm lại khi đã nối.'),
  channelClosed: (d) => words('Cửa sổ này đã đóng trước khi có câu trả lời.', outcome(d)),
};

const known: Readonly<Record<string, (details: Details) => string>> = SENTENCES;

/** The Vietnamese sentence of a refusal. A code that is not of this program's table gets one that promises nothing. */
export function refusalMessage(code: string, details: Details): string {
  const sentence = Object.hasOwn(known, code) ? known[code] : undefined;
  return sentence === undefined ? 'Chưa làm được việc này. Báo phụ trách kỹ thuật.' : sentence(details);
}

export const hasSentence = (code: string): boolean => Object.hasOwn(known, code);

/** A refusal of the domain as whoever asked sees it. */
export const withMessage = (refusal: Refusal): RefusalSeen => ({ ...refusal, message: refusalMessage(refusal.code, refusal) });

/** A refusal of the channel. */
export const channelRefusal = (code: ChannelRefusal | CommonRefusal, details: Details = {}): RefusalSeen =>
  withMessage({ ...details, code });

/** `Mở lại lúc 7 giờ 30, thứ Tư, 25/11/2026.`; without its day where that is today, empty where the hour is not known. */
const opensAgain = (d: Details, verb: string): string => {
  const at = hour(d, 'opensAt');
  const on = text(d, 'opensOn');
  const date = day(d, 'opensOn');
  return at === null ? '' : `${verb} lúc ${at}${on === null || date === null ? '' : `, ${weekdayName(on)}, ${date}`}.`;
};

/** Why no number is given: `why` is `dayOff`, `dayOver`, `queueFull` or `hours`; `opensAt` and `opensOn` where they are known. Another why promises nothing. */
function closedSentence(d: Details): string {
  const again = opensAgain(d, 'Mời Ông/Bà trở lại');
  const nextDay = again || 'Mời Ông/Bà trở lại vào ngày làm việc tiếp theo.';
  switch (text(d, 'why')) {
    case 'dayOff':
      return `Hôm nay không làm việc. ${nextDay}`;
    case 'dayOver':
      return `Hôm nay đã hết giờ lấy số. ${nextDay}`;
    case 'queueFull':
      return `Số người đang chờ đã đủ cho buổi này. ${nextDay}`;
    case 'hours':
    case null:
      return words('Chưa đến giờ lấy số.', again || 'Mời Ông/Bà trở lại trong giờ làm việc.');
    default:
      return words('Lúc này máy không cấp số.', again || 'Mời Ông/Bà hỏi bàn hướng dẫn.');
  }
}
