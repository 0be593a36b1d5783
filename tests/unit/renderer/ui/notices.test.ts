import { describe, expect, it } from 'vitest';
import type { StationStatus } from '#contract/operations/station.ts';
import { noticesOf } from '#renderer/ui/notices.ts';

const SINCE = Date.UTC(2026, 10, 24, 2, 12);
const paperThere = {
  papers: ['ticket' as const],
  fallback: null,
  isReplaced: false,
  roll: { state: 'enough' as const, metres: null, papersLeft: null, changedAt: null },
};
const quiet: StationStatus = {
  station: 'ABCDEFGH',
  epoch: 'E0000001',
  seq: 1,
  purpose: 'real',
  office: 'van-phong',
  reference: 'r',
  businessDay: '2026-11-24',
  readOnly: null,
  clockDoubt: null,
  conflicts: 0,
  notUnderstood: 0,
  unreachable: [],
  copies: { last: null, place: null, warning: null, witness: true },
  sync: { enrolled: true, connected: true, since: null, pending: 0, lastAcked: 1, notUnderstood: 0, reason: null },
  printers: [
    { printer: 'ticket', transport: 'virtual', address: '', profile: 'default', waiting: 0, unknown: 0, trouble: null, ...paperThere },
  ],
  scanner: { path: null, connected: false },
};
const printer = (more: Partial<StationStatus['printers'][number]>): Partial<StationStatus> => ({
  printers: quiet.printers.map((each) => ({ ...each, ...more })),
});
const readOnly: StationStatus['readOnly'] = {
  reason: 'diskFull',
  since: 1,
  sentence: 'Ổ đĩa đã đầy.',
  question: false,
  missing: null,
  lastAt: null,
};
const clockDoubt = { reason: 'behindLast', since: 1, sentence: 'Đồng hồ chậm 1 giờ.', confirmed: false };
const open = { state: 'open', staff: null } as const;
const offline = { sync: { ...quiet.sync, connected: false, since: SINCE, pending: 3 } };
const names = (status: Partial<StationStatus>) => noticesOf({ ...quiet, ...status }, open).map(({ name }) => name);

describe('notices', () => {
  it('are none when all is well, and none before the first word of the station', () => {
    expect(names({})).toEqual([]);
    expect(noticesOf(undefined, { state: 'connecting' })).toEqual([]);
  });

  it.each<[string, Partial<StationStatus>, string | null]>([
    ['readOnly', { readOnly }, null],
    ['clockDoubt', { clockDoubt }, null],
    ['dayLeftOpen', { dayLeftOpen: '2026-11-23' }, 'day'],
    ['papersUnknown', printer({ unknown: 2 }), 'jobs'],
    ['printer', printer({ trouble: 'hết giấy', waiting: 1 }), 'printers'],
    ['printerReplaced', printer({ fallback: 'receipt', isReplaced: true, trouble: 'refused' }), 'printers'],
    ['rollNearEnd', printer({ roll: { state: 'nearEnd', metres: 40, papersLeft: 12, changedAt: null } }), 'printers'],
    ['copies', { copies: { ...quiet.copies, warning: 'Chưa có nơi chép dữ liệu thứ hai.' } }, 'copies'],
    ['unreachable', { unreachable: [{ station: 'KXSK0001', held: 4 }] }, null],
    ['conflicts', { conflicts: 2 }, 'conflicts'],
    ['notUnderstood', { notUnderstood: 1 }, null],
    ['offline', offline, null],
  ])('%s is said, in a whole sentence, and opens what deals with it', (name, status, opens) => {
    const [notice, ...others] = noticesOf({ ...quiet, ...status }, open);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ name, opens, works: expect.stringMatching(/^\S.*\.$/) });
  });

  it('stand the gravest first', () => {
    const all = { ...printer({ unknown: 1, trouble: 'hết giấy', waiting: 2 }), ...offline, conflicts: 1, dayLeftOpen: '2026-11-23' };
    expect(names({ ...all, readOnly })).toEqual(['readOnly', 'dayLeftOpen', 'papersUnknown', 'printer', 'conflicts', 'offline']);
  });

  it('are the lost contact alone where the station does not answer: nothing else is known', () => {
    const [notice, ...others] = noticesOf({ ...quiet, conflicts: 3 }, { state: 'cutOff', since: SINCE });
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ name: 'cutOff', works: 'Mất nối với máy trạm từ 09:12.' });
  });

  it('say nothing of a printer that has nothing to print', () => {
    expect(names(printer({ trouble: 'hết giấy', waiting: 0 }))).toEqual([]);
  });
});
