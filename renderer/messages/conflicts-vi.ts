import type { ActFact, ConflictAct, ConflictRow } from '#contract/operations/conflict.ts';
import { clockAt, localDateAt } from '#contract/time.ts';
import { spacedNumber, writtenDate } from '#contract/words.ts';
import { CAPACITY, DOCUMENT_WORDS } from './papers-vi.ts';

/** Texts of the head's page of conflicts. */
export const CONFLICTS = {
  place: 'Phụ trách',
  about: 'Việc cần xem',
  list: 'Cần xem',
  settledToday: 'Đã xử lý hôm nay',
  kept: 'Cả hai được giữ',
  lead: 'Hai máy mất nối nên không thấy việc của nhau. Cả hai việc đều được giữ. Hỏi hai cán bộ, rồi chọn việc đã thật sự xảy ra. Việc kia được ghi là nhầm, không bị xóa.',
  counts: 'Đang có hiệu lực',
  without: 'Chưa có hiệu lực',
  at: 'Lúc',
  who: 'Người làm',
  station: 'Máy',
  did: 'Đã ghi',
  printed: 'Đã in',
  nothingPrinted: 'Không in gì',
  right: (where: string) => `Đúng là ${where}`,
  both: 'Cả hai đều đúng',
  unclear: 'Chưa rõ? Hỏi hai cán bộ trước. Việc này vẫn nằm ở đây, không ai bị chặn.',
  reason: 'Lý do chọn (bắt buộc, ghi vào nhật ký)',
  reasonHint: 'Ví dụ: chữ ký trên biên nhận quầy 5, 09:43',
  reasonMissing: 'Cần lý do chọn, để người sau hiểu.',
  emptyTitle: 'Không có việc nào cần xem',
  emptyMore: 'Khi hai máy mất nối làm hai việc chồng nhau, việc đó sẽ hiện ở đây.',
  chooseFirst: 'Chưa chọn việc nào trong danh sách.',
  done: (title: string) => `Đã xử lý: ${title}.`,
  settledBy: (name: string, at: string) => `${name} xử lý lúc ${at}`,
  stood: (where: string) => `Giữ ${where}`,
  bothStood: 'Giữ cả hai',
  keys: 'Phím tắt',
  next: 'Việc sau',
  lock: 'Khóa máy',
} as const;

const TITLES: Readonly<Record<string, string>> = {
  handedBackTwice: 'Một kết quả, hai nơi cùng ghi đã trả',
  receivedTwice: 'Một hồ sơ, hai nơi cùng ghi đã nhận',
  readyAfterHandBack: 'Kết quả đã trả lại được ghi là sẵn sàng',
  codeTwice: 'Một mã, hai hồ sơ',
  counterOpenTwice: 'Một quầy, hai máy cùng mở',
  openedTwice: 'Một lần mở quầy được ghi hai lần',
  takenTwice: 'Một số được lấy hai lần',
  calledByAnother: 'Một số, hai nơi cùng gọi',
  calledTwice: 'Một số, hai nơi cùng gọi',
  calledElsewhere: 'Số đang gọi ở quầy này được phục vụ ở quầy khác',
  givenByAnother: 'Một số được chuyển giao từ nơi không giữ',
  servedTwice: 'Một số, hai quầy cùng phục vụ',
  finishedTwice: 'Một số, hai quầy cùng ghi đã xong',
  wrongState: 'Hai việc trên một số không đi cùng nhau',
  openedAfterClosing: 'Ngày làm việc đã đóng lại được mở',
  begunTwice: 'Hai máy chạy cùng một dữ liệu',
  settledTwice: 'Một việc, hai người xử lý khác nhau',
};
export const conflictTitle = (kind: string): string => TITLES[kind] ?? 'Hai việc chồng nhau';

const SUBJECTS: Readonly<Record<string, (label: string) => string>> = {
  ticket: (label) => `Số ${spacedNumber(label)}`,
  counter: (label) => `Quầy ${label}`,
  counterSession: (label) => `Quầy ${label}`,
  businessDay: (label) => `Ngày ${/^\d{4}-\d{2}-\d{2}$/.test(label) ? writtenDate(label) : label}`,
  dossier: (label) => label,
  code: (label) => label,
};
export const subjectText = ({ kind, label }: ConflictRow['subject']): string => SUBJECTS[kind]?.(label) ?? '';

const EVENTS: Readonly<Record<string, string>> = {
  resultHandedBack: 'Trả kết quả',
  resultReady: 'Kết quả sẵn sàng',
  dossierReceived: 'Nhận hồ sơ',
  counterOpened: 'Mở quầy',
  counterClosed: 'Đóng quầy',
  ticketTaken: 'Lấy số',
  ticketCalled: 'Gọi số',
  ticketRecalled: 'Gọi lại',
  servingStarted: 'Bắt đầu phục vụ',
  ticketFinished: 'Xong',
  ticketMissed: 'Ghi vắng',
  ticketParked: 'Để chờ',
  ticketResumed: 'Phục vụ theo phiếu đưa lại',
  ticketTransferred: 'Chuyển số',
  ticketGiven: 'Chuyển quyền gọi',
  businessDayOpened: 'Mở ngày làm việc',
  businessDayClosed: 'Đóng ngày làm việc',
  conflictSettled: 'Xử lý việc chồng nhau',
};
export const eventText = (event: string): string => EVENTS[event] ?? 'Một việc khác';

const FACTS: { readonly [N in ActFact['name']]: string } = {
  givenTo: 'Trả cho',
  capacity: 'Tư cách',
  receiptLost: 'Giấy hẹn',
  owner: 'Chủ hồ sơ',
  procedure: 'Thủ tục',
  counter: 'Quầy',
  staff: 'Người mở',
  slot: 'Ngăn lưu',
  series: 'Dãy',
  stands: 'Đã chọn',
  reason: 'Lý do',
};
export const factName = (name: ActFact['name']): string => FACTS[name];

const known = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
export function factValue({ name, value }: ActFact): string {
  if (name === 'capacity') return known(CAPACITY, value);
  if (name === 'receiptLost') return 'Mất, có giấy cam đoan';
  if (name === 'stands') return value === 'both' ? 'Cả hai' : `Việc ở máy ${value.split(':')[0] ?? value}`;
  return value;
}
export const paperName = (document: string): string => known(DOCUMENT_WORDS, document);

/** Where an act was done, as its card and its button call it: the counter, else the computer. */
export const whereText = (act: Pick<ConflictAct, 'counter' | 'station'>): string =>
  act.counter === null ? `máy ${act.station}` : `quầy ${act.counter}`;

/** The same for all acts of a conflict: where two were done at one place, the persons tell them apart. */
export const callNames = (acts: readonly Pick<ConflictAct, 'counter' | 'station' | 'actorName'>[]): readonly string[] => {
  const places = acts.map(whereText);
  return new Set(places).size === places.length ? places : acts.map((act, index) => `${act.actorName}, ${places[index] ?? ''}`);
};

/** `09:43:20, ngày 24/11/2026`. */
export const whenText = (at: number): string =>
  `${clockAt(at)}:${String(Math.floor(at / 1000) % 60).padStart(2, '0')}, ngày ${writtenDate(localDateAt(at))}`;
