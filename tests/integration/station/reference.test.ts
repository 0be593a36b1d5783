import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import { saveValue } from '#core/store/key-values.ts';
import { openStore } from '#core/store/sql.ts';
import { openDatabase } from '#native/sqlite/open-database.ts';
import { databasePath } from '#station/paths.ts';
import { type AtWork, atWork, motcua, realAtWork, type Window } from './support/office-at-work.ts';

let office: AtWork;
let technician: Window;
beforeEach(async () => {
  office = await realAtWork();
  technician = await office.window('it', 'khoa');
});
afterEach(() => office.close());

type Json = Record<string, unknown>;
const shown = async (kind: string): Promise<{ hash: string; text: string }> => {
  let text = '';
  for (let from: number | null = 0; from !== null; ) {
    const piece = await technician.need('reference.show', { kind, from });
    text += String(piece.text);
    from = typeof piece.next === 'number' ? piece.next : null;
    if (from === null) return { hash: String(piece.hash), text };
  }
  throw new Error('no last piece');
};
const changed = async (kind: string, change: (document: Json) => Json): Promise<string> =>
  JSON.stringify(change(Object(parseJson((await shown(kind)).text))), null, 2);
const listOf = (document: Json, name: string): Json[] => Object(document[name]);

describe('a document put in force while the office works', () => {
  it('counts at once for every window, and the history says who, what and when', async () => {
    const receiver = await office.window('receiver', 'phuong');
    const heard: unknown[] = [];
    const stop = office.station.host.onTopic((topic) => topic === 'status' && heard.push(topic));
    const text = await changed('office', (document) => ({
      ...document,
      series: listOf(document, 'series').map((each) => (each.id === 'B' ? { ...each, name: 'Thế chấp nhà đất' } : each)),
      counters: [...listOf(document, 'counters'), { number: '12', name: 'Thu phí', series: ['A'] }],
    }));
    const before = await receiver.need('station.status', {});
    expect(await technician.need('reference.putInForce', { kind: 'office', text })).toMatchObject({ inForce: [{ kind: 'office' }] });
    stop();
    expect(heard).not.toEqual([]);
    expect((await receiver.need('station.status', {})).reference).not.toBe(before.reference);
    expect(await receiver.need('series.list', {})).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ id: 'B', name: 'Thế chấp nhà đất' })]),
    });
    expect(await technician.need('reference.history', { limit: 1 })).toMatchObject({
      rows: [
        {
          by: 'khoa',
          byName: 'Đặng Minh Khoa',
          kind: 'office',
          inForce: true,
          changes: ['Dãy B (Thế chấp nhà đất), tên: “Giao dịch bảo đảm” đổi thành “Thế chấp nhà đất”.', 'Thêm quầy 12 (Thu phí).'],
        },
      ],
    });
  });

  it('is refused whole with its line when it is broken, and the old one stays', async () => {
    const { hash, text } = await shown('calendar');
    const broken = JSON.stringify({ days: [{ date: '2027-02-30', kind: 'holiday', legalBasis: 'thử' }] }, null, 2);
    const refusal = (await technician.ask('reference.putInForce', { kind: 'calendar', text: broken })).refusal;
    expect(refusal).toMatchObject({
      code: 'referenceInvalid',
      line: 4,
      path: 'days.0.date',
      message: 'Tệp lịch làm việc sai ở dòng 4 (mục days.0.date): cần ngày có thật như 02/09/2027, đang là “2027-02-30”. Bản cũ vẫn dùng.',
    });
    const cut = (await technician.ask('reference.putInForce', { kind: 'catalogue', text: '{\n"procedures": [\n' })).refusal;
    expect(cut).toMatchObject({ code: 'referenceInvalid', line: 3 });
    expect(await shown('calendar')).toEqual({ hash, text });
    expect(await technician.need('reference.history', {})).toMatchObject({ rows: expect.objectContaining({ length: 4 }) });
  });

  it('is taken back by putting the former one in force again', async () => {
    const former = await shown('staff');
    const text = await changed('staff', (document) => ({
      staff: listOf(document, 'staff').map((each) => (each.id === 'nam' ? { ...each, roles: ['receiver', 'cashier'] } : each)),
    }));
    await technician.need('reference.putInForce', { kind: 'staff', text, base: former.hash });
    expect(await technician.refused('reference.putInForce', { kind: 'staff', text: former.text, base: former.hash })).toBe(
      'referenceChanged',
    );
    await technician.need('reference.putInForce', { kind: 'staff', hash: former.hash });
    expect(await shown('staff')).toEqual(former);
    expect(await technician.need('reference.history', { limit: 2 })).toMatchObject({
      rows: [
        { changes: ['Cán bộ nam (Vũ Hải Nam), vai trò: người tiếp nhận, thu ngân đổi thành người tiếp nhận.'] },
        { changes: ['Cán bộ nam (Vũ Hải Nam), vai trò: người tiếp nhận đổi thành người tiếp nhận, thu ngân.'] },
      ],
    });
    await office.station.stop();
    expect((await motcua('verify', '--data', office.dir)).code).toBe(0);
    office = await atWork(office.dir, false);
  });

  it('never takes the ground from who works: an open counter, a series with tickets, the last one who may change it', async () => {
    const head = await office.window('head', 'thang');
    await head.need('day.open', {});
    await head.need('counter.open', { counter: '2' });
    await (await office.window('kiosk')).need('ticket.take', { series: 'C' });
    const without = (name: string, key: string, gone: string) => (document: Json) => ({
      ...document,
      [name]: listOf(document, name).filter((each) => each[key] !== gone),
    });
    const refusedWith = async (kind: string, text: string) => (await technician.ask('reference.putInForce', { kind, text })).refusal;
    expect(await refusedWith('office', await changed('office', without('counters', 'number', '2')))).toMatchObject({
      problem: 'quầy 2 đang mở, cần đóng quầy trước khi bỏ',
    });
    const noC = (document: Json) => ({
      ...without('series', 'id', 'C')(document),
      counters: listOf(document, 'counters').map((each) => ({ ...each, series: ['A'] })),
    });
    expect(await refusedWith('office', await changed('office', noC))).toMatchObject({
      path: 'series',
      problem: 'dãy C còn số chưa xong trong ngày, bỏ khi đã hết số',
    });
    const onlyOne = JSON.stringify({ staff: [{ id: 'nam', name: 'Vũ Hải Nam', roles: ['receiver'] }] });
    expect(await refusedWith('staff', onlyOne)).toMatchObject({ path: 'staff' });
    const stranger = await changed('catalogue', (document) => ({
      procedures: listOf(document, 'procedures').map((each) => ({ ...each, agency: 'khong-co' })),
    }));
    expect(await refusedWith('catalogue', stranger)).toMatchObject({ path: 'procedures.0.agency' });
  });

  it('holds no PIN: a field of that name is refused, and a PIN is set by an act of its own', async () => {
    const withPin = await changed('staff', (document) => ({ staff: listOf(document, 'staff').map((each) => ({ ...each, pin: '1111' })) }));
    expect((await technician.ask('reference.putInForce', { kind: 'staff', text: withPin })).refusal).toMatchObject({
      code: 'referenceInvalid',
      problem: 'không nhận mục “pin”',
    });
    await technician.need('staff.setPin', { staff: 'nam', pin: '9753' });
    const window = await office.window('receiver');
    expect(await window.refused('session.signIn', { staff: 'nam', pin: '2468' })).toBe('wrongPin');
    await window.need('session.signIn', { staff: 'nam', pin: '9753' });
    expect(await technician.refused('staff.setPin', { staff: 'nobody', pin: '9753' })).toBe('unknownStaff');
    expect(await technician.need('reference.history', { limit: 1 })).toMatchObject({
      rows: [{ by: 'khoa', hash: null, changes: ['Đặt mã PIN mới cho Vũ Hải Nam.'] }],
    });
  });
});

it('200 procedures are sent in pieces, judged, kept and put in force by their hash', async () => {
  const text = await changed('catalogue', (document) => {
    const [first] = listOf(document, 'procedures');
    const named = Array.from({ length: 200 }, (_, i) => ({ ...first, id: `2.${String(100_000 + i)}`, name: `Thủ tục mẫu số ${i + 1}` }));
    return { procedures: named };
  });
  expect(text.length).toBeGreaterThan(150_000);
  for (let at = 0; at < text.length; at += 50_000) {
    await technician.need('reference.send', { file: 'catalogue', at, data: text.slice(at, at + 50_000) });
  }
  expect(await technician.refused('reference.send', { file: 'catalogue', at: 7, data: 'x' })).toBe('pieceMissing');
  const checked = await technician.need('reference.check', { kind: 'catalogue', file: 'catalogue', keep: true });
  expect(checked).toMatchObject({ problems: [], changes: expect.objectContaining({ length: 41 }) });
  await technician.need('reference.putInForce', { kind: 'catalogue', hash: checked.hash });
  expect(await technician.need('procedure.list', { text: 'mau so 200' })).toMatchObject({ rows: [{ id: '2.100199' }] });
  expect((await shown('catalogue')).text).toBe(text);
});

it('an enrolled station has its documents from central: nothing is changed there', async () => {
  await office.station.stop();
  const driver = openDatabase(databasePath(office.dir));
  saveValue(openStore(driver), 'sync_state', 'centralUrl', 'ws://127.0.0.1:9');
  driver.close();
  office = await atWork(office.dir, false);
  technician = await office.window('it', 'khoa');
  const { text } = await shown('staff');
  expect((await technician.ask('reference.putInForce', { kind: 'staff', text })).refusal).toMatchObject({
    code: 'referenceFromCentral',
    message: 'Máy này nhận dữ liệu văn phòng từ máy chủ, không sửa ở đây. Sửa ở máy chủ, các máy sẽ tự theo.',
  });
  expect(await technician.need('reference.show', { kind: 'staff' })).toMatchObject({ fromCentral: true });
});
