/** What the spooler says of a paper, in words: what happened, what to look at. Words that it does not have yet are shown as they come. */
const SENTENCES: Readonly<Record<string, string>> = {
  answered: '',
  'no-answer': 'Máy in không báo lại sau khi nhận giấy.',
  'not-asked': '',
  refused: 'Máy in không nhận kết nối. Xem máy đã bật, và có máy khác đang in không.',
  'connect-timeout': 'Máy in không trả lời. Xem đèn, dây mạng và địa chỉ của máy in.',
  unreachable: 'Không tới được máy in. Xem dây mạng và địa chỉ của máy in.',
  'not-recorded': 'Máy này chưa ghi được việc in. Báo phụ trách kỹ thuật.',
  reset: 'Máy in ngắt kết nối giữa chừng.',
  'closed-early': 'Máy in ngắt kết nối giữa chừng.',
  'never-reads': 'Máy in không nhận hết giấy. Xem giấy và nắp máy in.',
  'paper-out': 'Máy in hết giấy. Thay cuộn, mặt bóng quay lên. Giấy đang chờ tự in tiếp.',
  'cover-open': 'Nắp máy in đang mở. Đóng nắp, giấy đang chờ tự in tiếp.',
  stopped: 'Việc in bị dừng giữa chừng.',
  interrupted: 'Máy trạm tắt trong lúc in.',
  undrawable: 'Giấy này không vừa khổ giấy của máy in. Báo phụ trách kỹ thuật.',
  'drawing-failed': 'Máy này chưa vẽ được giấy, sẽ tự thử lại.',
  'no-printer': 'Chưa cài máy in này.',
  'unknown-profile': 'Kiểu giấy của máy in chưa đúng. Chọn lại ở trang Cài đặt máy.',
};

export const printTrouble = (detail: string): string => (Object.hasOwn(SENTENCES, detail) ? (SENTENCES[detail] ?? '') : detail);
