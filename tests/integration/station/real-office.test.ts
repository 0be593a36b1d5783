import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startStation } from '#station/start-station.ts';
import { type AtWork, demoAtWork, motcua, newFolder, realAtWork } from './support/office-at-work.ts';

let office: AtWork | null = null;
afterEach(async () => {
  await office?.close();
  office = null;
});

describe('a real office', () => {
  it('begins its day with the first ticket, and the first officer who signs in confirms it', async () => {
    office = await realAtWork();
    const kiosk = await office.window('kiosk');
    await kiosk.need('ticket.take', { series: 'A' });
    const before = Number((await kiosk.need('station.status', {})).seq);
    const auditor = await office.window('auditor', 'yen');
    const status = await auditor.need('station.status', {});
    expect(status).toMatchObject({ seq: before + 1, purpose: 'real', businessDay: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) });
    // The second officer has nothing left to confirm.
    await office.window('receiver', 'phuong');
    expect(await auditor.need('station.status', {})).toMatchObject({ seq: status.seq });
  });

  it('gives no number outside its ticket hours, and says when it does', async () => {
    office = await realAtWork([['00:00', '00:01']]);
    const answer = await (await office.window('kiosk')).ask('ticket.take', { series: 'A' });
    expect(answer.refusal).toMatchObject({
      code: 'closed',
      message: expect.stringMatching(/^Hôm nay đã hết giờ lấy số\. Mời Ông\/Bà trở lại lúc 0 giờ, /),
    });
  });

  it('opens no counter before the day, and gives no number after it', async () => {
    office = await realAtWork();
    const head = await office.window('head', 'thang');
    expect(await head.refused('counter.open', { counter: '1' })).toBe('dayNotOpen');
    await head.need('day.open', {});
    await head.need('counter.open', { counter: '1' });
    await head.need('day.close', {});
    expect(await head.refused('day.open', {})).toBe('dayClosed');
    expect(await (await office.window('kiosk')).refused('ticket.take', { series: 'A' })).toBe('closed');
  });

  it('lets nobody try PINs without end, not even many at once', async () => {
    office = await realAtWork();
    const window = await office.window('receiver');
    const tries = await Promise.all(Array.from({ length: 12 }, () => window.ask('session.signIn', { staff: 'phuong', pin: '0000' })));
    expect(tries.filter(({ refusal }) => refusal?.code === 'wrongPin')).toHaveLength(5);
    expect(await window.refused('session.signIn', { staff: 'phuong', pin: '2468' })).toBe('tooManyTries');
    expect(await window.refused('session.signIn', { staff: 'nobody', pin: '2468' })).toBe('wrongPin');
    expect(await window.refused('session.signIn', { staff: 'khoa', pin: '2468' })).toBe('notAllowed');
  });
});

describe('motcua init and station', () => {
  it('refuse a wrong file whole, with the place named', async () => {
    const dir = newFolder();
    const from = join(dir, 'office.json');
    writeFileSync(from, JSON.stringify({ office: { id: 'x' }, staff: [] }));
    const refused = await motcua('init', '--data', join(dir, 'new'), '--from', from);
    expect(refused.code).toBe(1);
    expect(refused.err.join(' ')).toMatch(/office\.name/);
    expect((await startStation(join(dir, 'new'), false)).ok).toBe(false);
    rmSync(dir, { recursive: true });
  });

  it('do not begin on an empty folder, and name what would', async () => {
    const dir = newFolder();
    const ended = await motcua('station', '--data', dir, '--headless');
    expect(ended.code).toBe(1);
    expect(ended.err.join(' ')).toMatch(/motcua init.*motcua enrol/);
    rmSync(dir, { recursive: true });
  });

  it('never mix a demo with a real office', async () => {
    office = await realAtWork();
    await office.station.stop();
    const ended = await motcua('station', '--data', office.dir, '--headless', '--demo');
    expect(ended.code).toBe(1);
    expect(ended.err.join(' ')).toContain('dữ liệu thật');
    rmSync(office.dir, { recursive: true, force: true });
    office = null;
  });

  it('see one altered letter of the journal through verify', async () => {
    office = await demoAtWork();
    const { dir } = office;
    await office.station.stop();
    expect((await motcua('verify', '--data', dir)).code).toBe(0);
    const { openDatabase } = await import('#native/sqlite/open-database.ts');
    const { databasePath } = await import('#station/paths.ts');
    const driver = openDatabase(databasePath(dir));
    driver.exec('drop trigger journal_is_never_updated');
    driver.exec("update journal set actor = actor || 'x' where seq = 7");
    driver.close();
    const judged = await motcua('verify', '--data', dir);
    expect(judged.code).toBe(1);
    expect(judged.err.join(' ')).toMatch(/ 7 altered/);
    rmSync(dir, { recursive: true, force: true });
    office = null;
  });
});
