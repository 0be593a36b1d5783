import { describe, expect, it } from 'vitest';
import type { ScanAnswer } from '#contract/operations/scan.ts';
import { foundText } from '#renderer/kiosk/found-text.ts';
import { kioskTexts } from '#renderer/kiosk/texts.ts';

const code = 'H26.99-261124-0042';
const dossier = (status: string): ScanAnswer => ({
  kind: 'dossier-code',
  code,
  ours: true,
  warnings: [],
  dossier: { code, status, dueAt: '2026-12-04T17:00:00+07:00', procedureName: 'Tách thửa' },
});
const ticket = (state: string, counter: string | null): ScanAnswer => ({
  kind: 'ticket',
  warnings: [],
  ticket: { ticketId: 'MC1', number: 'A018', state, counter },
});
const said = (read: ScanAnswer, isCutOff = false) => foundText(read, { texts: kioskTexts.vi, collectAt: 'quầy 5', isCutOff }).main;

describe('what the kiosk says of a code', () => {
  it.each([
    [dossier('processing'), 'Hồ sơ đang được giải quyết. Hẹn trả thứ Sáu, 04/12/2026.'],
    [dossier('ready'), 'Đã có kết quả. Mời Ông/Bà đến quầy 5, mang giấy hẹn và thẻ căn cước.'],
    [dossier('handedBack'), 'Kết quả đã được trả.'],
    [dossier('a state of a later program'), 'Mời Ông/Bà hỏi quầy 5 về hồ sơ này.'],
    [ticket('waiting', null), 'Số A\u00a0018 đang chờ. Mời Ông/Bà ngồi chờ gọi số.'],
    [ticket('called', '3'), 'Số A\u00a0018 đã được gọi. Mời Ông/Bà đến quầy 3.'],
    [ticket('missed', null), 'Ông/Bà nhỡ lượt, mời báo bàn hướng dẫn để được gọi lại.'],
    [ticket('finished', '3'), 'Số A\u00a0018 đã xong. Cần việc khác, mời Ông/Bà lấy số mới.'],
    [{ kind: 'unknown', warnings: [] }, 'Chưa đọc được mã. Mời Ông/Bà đưa mã lại gần hơn, mặt in quay xuống.'],
    [{ kind: 'dossier-code', code, ours: false, warnings: [] }, 'Mã này không phải mã hồ sơ ở đây. Mời Ông/Bà hỏi bàn hướng dẫn.'],
  ] as const)('%o', (read, words) => {
    expect(said({ ...read, warnings: [] })).toBe(words);
  });

  it('does not say that there is no such dossier when it only can not see it now', () => {
    const unseen: ScanAnswer = { kind: 'dossier-code', code, ours: true, warnings: [] };
    expect(said(unseen)).toBe('Máy này chưa có hồ sơ này. Mời Ông/Bà hỏi quầy 5.');
    expect(said(unseen, true)).toBe('Chưa xem được lúc này vì mất nối. Mời Ông/Bà hỏi quầy 5.');
  });

  it('speaks English, with the date as figures, and never names the procedure', () => {
    const found = foundText(dossier('processing'), { texts: kioskTexts.en, collectAt: 'quầy 5', isCutOff: false });
    expect(found).toEqual({ main: 'Your dossier is being processed. Appointment: 04/12/2026.', code });
  });
});
