import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { command as enrol } from '#cli/commands/enrol.ts';
import { command as enrolCode } from '#cli/commands/enrol-code.ts';
import { command as syncStatus } from '#cli/commands/sync-status.ts';
import type { Command } from '#cli/command.ts';
import { readStationKey } from '#native/keys/station-key.ts';
import { createDatabase } from '#station/create-database.ts';
import { stationToEnrol } from '#station/enrol-database.ts';
import { verifyFolder } from '#station/inspect.ts';
import { ADMIN_TOKEN, demo, type LocalCentral, localCentral } from './local-central.ts';

let central: LocalCentral;
let top: string;
let dir: string;
let count = 0;
beforeAll(async () => {
  central = await localCentral();
  top = mkdtempSync(join(tmpdir(), 'motcua-enrol-'));
});
afterAll(async () => {
  await central.close();
  rmSync(top, { recursive: true, force: true });
});
beforeEach(() => {
  count += 1;
  dir = join(top, `station-${count}`);
});

async function run(command: Command, ...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await command.run(args, { out: (line) => out.push(line), err: (line) => err.push(line), stdin: (async function* () {})() });
  return { code, json: out.length === 0 ? undefined : JSON.parse(out.join('\n')), err: err.join('\n') };
}

const newCode = async (url = central.url, token = ADMIN_TOKEN) =>
  run(enrolCode, '--central', url, '--admin-token', token, '--office', 'demo', '--name', 'Điểm tiếp nhận Mẫu');
const enrolWith = (code: string, url = central.url) => run(enrol, '--data', dir, '--central', url, '--code', code);

const existing = (purpose: 'demo' | 'real', ordinal: number, office = 'demo', reference = demo.reference) => {
  const made = createDatabase({ dir, ordinal, office, purpose, reference, verifiers: [], now: Date.now() });
  if (!made.ok) throw new Error('not made');
  return made.value;
};

describe('enrol', () => {
  it('makes a station of an empty folder: key, database, reference data, and a journal that verifies', async () => {
    const { json } = await newCode();
    const done = await enrolWith(json.code);
    expect(done).toMatchObject({ code: 0, json: { stationId: expect.stringMatching(/^[0-9A-Z]{8}$/) }, err: '' });
    expect(readStationKey(dir)?.publicKey).toBe((await central.store.station(done.json.stationId))?.publicKey);
    expect(verifyFolder(dir)).toMatchObject({ ok: true });
    expect(stationToEnrol(dir)).toMatchObject({ ok: false, refusal: { code: 'enrolledAlready', station: done.json.stationId } });
    expect((await run(syncStatus, '--data', dir)).json).toMatchObject({
      enrolled: true,
      connected: false,
      pending: 5,
      lastAcked: 0,
      notUnderstood: 0,
    });
  });

  it('leaves nothing behind after a wrong, a spent or an old code, and says so in a sentence', async () => {
    const { json } = await newCode();
    const spent = join(top, 'spender');
    await run(enrol, '--data', spent, '--central', central.url, '--code', json.code);
    for (const [code, sentence] of [
      ['WRONG-CODE', /^Mã ghi danh không đúng/],
      [json.code, /^Mã ghi danh này đã dùng/],
    ] as const) {
      const refused = await enrolWith(code);
      expect(refused.code).toBe(1);
      expect(refused.err).toMatch(sentence);
      expect(existsSync(dir)).toBe(false);
    }
  });

  it('lets a database of the same office keep its id, place and history', async () => {
    const station = existing('demo', 7);
    const done = await enrolWith((await newCode()).json.code);
    expect(done).toMatchObject({ code: 0, json: { stationId: station } });
    expect((await central.store.stations()).find((row) => row.station === station)).toMatchObject({ ordinal: 7 });
    expect(verifyFolder(dir)).toMatchObject({ ok: true, value: { entries: 5 } });
  });

  it('puts the reference data of central in force where the database has others', async () => {
    existing('demo', 8, 'demo', { ...demo.reference, staff: `${demo.reference.staff}\n` });
    expect(await enrolWith((await newCode()).json.code)).toMatchObject({ code: 0 });
    expect(verifyFolder(dir)).toMatchObject({ ok: true, value: { entries: 6 } });
  });

  it('refuses a database of another office or purpose, a second enrolment, and touches neither code nor database', async () => {
    existing('real', 1);
    const { code } = (await newCode()).json;
    expect(await enrolWith(code)).toMatchObject({ code: 1, err: expect.stringContaining('mục đích khác') });
    expect(readdirSync(dir)).not.toContain('keys');
    expect(stationToEnrol(dir)).toMatchObject({ ok: true });
    dir = join(top, 'fresh');
    expect(await enrolWith(code)).toMatchObject({ code: 0 });
    expect(await enrolWith((await newCode()).json.code)).toMatchObject({ code: 1, err: expect.stringContaining('đã được ghi danh') });
  });

  it('names what is not a central', async () => {
    const page = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<html>Xin chào</html>'));
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
    const { port } = page.address() as AddressInfo;
    expect(await enrolWith('ABCDE-ABCDE', `http://127.0.0.1:${port}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('không phải máy chủ trung tâm'),
    });
    await new Promise((resolve) => page.close(resolve));
    expect(await enrolWith('ABCDE-ABCDE', `http://127.0.0.1:${port}`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Không nối được'),
    });
    expect(await enrolWith('ABCDE-ABCDE', 'không phải địa chỉ')).toMatchObject({ code: 1, err: expect.stringContaining('không đúng') });
    expect(existsSync(dir)).toBe(false);
  });

  it('leaves a folder that is no database of ours as it is', async () => {
    mkdirSync(dir);
    writeFileSync(join(dir, 'mot-cua.db'), 'a text');
    const { code } = (await newCode()).json;
    expect(await enrolWith(code)).toMatchObject({ code: 1 });
    expect(readdirSync(dir)).toEqual(['mot-cua.db']);
  });
});

describe('usage', () => {
  it('says what is wrong, with 2', async () => {
    expect(await run(enrol, '--data', dir)).toMatchObject({ code: 2 });
    expect(await run(enrolCode, '--central', central.url, '--admin-token', 'x', '--office', 'Không Hợp Lệ')).toMatchObject({ code: 2 });
    expect(await run(syncStatus)).toMatchObject({ code: 2 });
    expect(await run(syncStatus, '--data', dir)).toMatchObject({ code: 1, err: 'Thư mục này chưa có dữ liệu của máy trạm.' });
  });

  it('a wrong admin token is refused', async () => {
    expect(await newCode(central.url, 'wrong')).toMatchObject({
      code: 1,
      json: { refusal: { code: 'badToken' } },
      err: 'Mã quản trị không đúng.',
    });
  });
});
