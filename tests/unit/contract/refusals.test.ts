import { describe, expect, it } from 'vitest';
import { COMMON_REFUSALS } from '#contract/operation.ts';
import { OPERATIONS } from '#contract/operations/table.ts';
import { CHANNEL_REFUSALS, hasSentence, refusalMessage, withMessage } from '#contract/refusals.ts';

const own = Object.values(OPERATIONS).flatMap(({ refusals }) => refusals);
const codes = [...new Set<string>([...own, ...COMMON_REFUSALS, ...CHANNEL_REFUSALS])].sort();

describe('refusalMessage', () => {
  it.each(codes)('has a sentence for %s, whole without details', (code) => {
    expect(hasSentence(code)).toBe(true);
    const message = refusalMessage(code, {});
    expect(message).toMatch(/^\p{Lu}.*\.$/u);
    expect(message).not.toMatch(/undefined|null|\{\}|\s{2}| [.,:]|lỗi hệ thống|!|vui lòng|Bạn/iu);
  });

  it.each([
    ['alreadyCalling', { number: 'A018' }, 'Cần xong A\u00a0018 trước. Bấm F9 để xong, F7 để chờ.'],
    [
      'componentsMissing',
      { missing: ['1', '2'], names: ['Đơn đăng ký', 'Bản sao giấy khai sinh'] },
      'Còn thiếu 2 giấy: Đơn đăng ký; Bản sao giấy khai sinh. In phiếu hướng dẫn, hoặc đánh dấu khi có giấy.',
    ],
    ['wrongPin', { left: 3 }, 'Mã PIN chưa đúng. Còn 3 lần thử, sau đó chờ 5 phút.'],
    ['calendarEnds', { last: '2027-12-31' }, 'Chưa tính được ngày hẹn: lịch làm việc chỉ có đến 31/12/2027. Báo phụ trách thêm lịch.'],
    [
      'closed',
      { why: 'queueFull', opensAt: '07:30', opensOn: '2026-11-25' },
      'Số người đang chờ đã đủ cho buổi này. Mời Ông/Bà trở lại lúc 7 giờ 30, thứ Tư, 25/11/2026.',
    ],
    ['closed', { why: 'queueFull', opensAt: '13:00' }, 'Số người đang chờ đã đủ cho buổi này. Mời Ông/Bà trở lại lúc 13 giờ.'],
    ['closed', { opensAt: '07:30' }, 'Chưa đến giờ lấy số. Mời Ông/Bà trở lại lúc 7 giờ 30.'],
    ['limitReached', { series: 'A', opensAt: '08:00' }, 'Hôm nay đã hết số dãy A. Mở lại lúc 8 giờ.'],
    [
      'alreadyHandedBack',
      { at: Date.parse('2026-11-24T09:43:00+07:00'), counter: '5' },
      'Kết quả này đã trả lúc 09:43, quầy 5. Xem biên nhận.',
    ],
    [
      'alreadyHandedBack',
      { at: Date.parse('2026-11-23T09:43:00+07:00'), today: '2026-11-24' },
      'Kết quả này đã trả lúc 09:43 ngày 23/11/2026. Xem biên nhận.',
    ],
    [
      'notWaiting',
      { number: 'A018', counter: '2', at: Date.parse('2026-11-24T09:41:00+07:00') },
      'Số A\u00a0018 đã được quầy 2 gọi lúc 09:41. Gọi số khác.',
    ],
    [
      'notAllowed',
      { roles: ['receiver', 'head'], role: 'kiosk' },
      'Việc này dành cho người tiếp nhận, trưởng bộ phận. Ở đây đang là máy lấy số. Mở đúng cửa sổ, hoặc nhờ người có quyền.',
    ],
    ['invalid', { path: 'owner.fullName', problem: 'cần chữ, đang thiếu' }, 'Mục “owner.fullName” cần chữ, đang thiếu. Sửa lại rồi gửi.'],
    [
      'openElsewhere',
      { counter: '2', byName: 'Vũ Hải Nam', station: 'Q2AAAAAA' },
      'Quầy 2 đang mở bởi Vũ Hải Nam ở máy Q2AAAAAA. Đóng ở đó, hoặc chọn Chuyển về đây.',
    ],
  ])('%s %j', (code, details, message) => {
    expect(refusalMessage(code, details)).toBe(message);
  });

  it.each([
    { number: {} },
    { at: 'noon' },
    { at: Number.NaN },
    { names: [1, null] },
    { roles: 'head', role: 7 },
    { last: '31/12' },
    { opensAt: 'soon' },
  ])('leaves out what is of another shape: %j', (details) => {
    for (const code of codes) expect(refusalMessage(code, details)).toBe(refusalMessage(code, {}));
  });

  it('does not take a detail for a pattern', () => {
    expect(refusalMessage('unknownCode', { dossier: '$& {}' })).toContain('có mã $& {}.');
  });

  it.each(['constructor', '__proto__', 'no-such-code'])('promises nothing for %s', (code) => {
    expect(hasSentence(code)).toBe(false);
    expect(refusalMessage(code, {})).toBe('Chưa làm được việc này. Báo phụ trách kỹ thuật.');
  });

  it('keeps the details beside the sentence', () => {
    expect(withMessage({ code: 'wrongPin', left: 2 })).toEqual({
      code: 'wrongPin',
      left: 2,
      message: refusalMessage('wrongPin', { left: 2 }),
    });
  });
});
