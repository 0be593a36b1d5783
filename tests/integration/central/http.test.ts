import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enrolAnswer, enrolCodeAnswer, httpRefusal, verifyAnswer } from '#contract/wire/enrol.ts';
import { memoryCentralStore } from '#tests/conformance/central-store/memory-store.ts';
import { ADMIN_TOKEN, demo, type LocalCentral, localCentral } from './local-central.ts';

let central: LocalCentral;
let clock = 0;
beforeEach(async () => {
  clock = 1_795_000_000_000;
  central = await localCentral({ now: () => clock });
});
afterEach(() => central.close());

const bearer = { authorization: `Bearer ${ADMIN_TOKEN}` };
const publicKey = 'ab'.repeat(32);
const post = (url: string, payload: unknown, headers: Record<string, string> = {}) =>
  central.app.inject({
    method: 'POST',
    url,
    headers: { host: '127.0.0.1', 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(payload),
  });
const get = (url: string, headers: Record<string, string> = {}) =>
  central.app.inject({ method: 'GET', url, headers: { host: 'localhost:5000', ...headers } });
const newCode = async (office = 'demo', name?: string) =>
  enrolCodeAnswer.parse((await post('/admin/enrol-codes', { office, name }, bearer)).json());
const refusalOf = (response: { json(): unknown }) => httpRefusal.parse(response.json()).refusal;

describe('administration', () => {
  it.each(['/admin/stations', '/admin/verify'])('%s is only for the admin token', async (path) => {
    for (const headers of [
      {},
      { authorization: 'Bearer wrong' },
      { authorization: ADMIN_TOKEN },
      { authorization: `Basic ${ADMIN_TOKEN}` },
    ]) {
      const response = await get(path, headers);
      expect(response.statusCode).toBe(401);
      expect(refusalOf(response)).toEqual({ code: 'badToken', message: 'Mã quản trị không đúng.' });
    }
    expect((await get(path, bearer)).statusCode).toBe(200);
  });

  it('makes a code for an office that is there, and for a new one only under a name', async () => {
    expect(await newCode()).toEqual({
      code: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
      expiresAt: expect.stringMatching(/\+07:00$/),
    });
    expect(refusalOf(await post('/admin/enrol-codes', { office: 'moi' }, bearer)).code).toBe('unknownOffice');
    await newCode('moi', 'Điểm mới <b>');
    expect(await central.store.office('moi')).toEqual({ office: 'moi', name: 'Điểm mới <b>', purpose: 'demo' });
    expect(JSON.parse((await central.store.reference('moi')).office)).toMatchObject({
      id: 'moi',
      name: 'Điểm mới <b>',
      series: JSON.parse(demo.reference.office).series,
    });
    expect((await central.store.reference('demo')).office).toBe(demo.reference.office);
    expect(refusalOf(await post('/admin/enrol-codes', { office: 'Sai Tên' }, bearer))).toMatchObject({ code: 'invalid' });
  });

  it('verifies', async () => {
    expect(verifyAnswer.parse((await get('/admin/verify', bearer)).json())).toMatchObject({ ok: true, offices: 1, faults: [] });
  });
});

describe('enrolment', () => {
  it('gives the station what it needs, once for a code, however it is typed', async () => {
    const { code } = await newCode();
    const response = await post('/enrol', { code: ` ${code.toLowerCase().replace('-', ' ')}`, publicKey });
    const answer = enrolAnswer.parse(response.json());
    expect(answer).toMatchObject({
      ordinal: 1,
      office: 'demo',
      purpose: 'demo',
      role: 'full',
      centralId: await central.store.centralId(),
      reference: demo.reference,
    });
    expect(answer.verifiers.length).toBeGreaterThan(3);
    expect(enrolAnswer.parse((await post('/enrol', { code, publicKey })).json())).toEqual(answer);
    const spent = await post('/enrol', { code, publicKey: 'cd'.repeat(32) });
    expect(spent.statusCode).toBe(403);
    expect(refusalOf(spent).code).toBe('codeSpent');
  });

  it('refuses a wrong code, and one of yesterday', async () => {
    const { code } = await newCode();
    for (const wrong of ['WRONG-CODE', '00000-00000', '', '…'])
      expect(refusalOf(await post('/enrol', { code: wrong || 'x', publicKey })).code).toBe('badCode');
    clock += 24 * 3_600_000;
    expect(refusalOf(await post('/enrol', { code, publicKey })).code).toBe('codeExpired');
    expect(await central.store.stations()).toEqual([]);
  });

  it('is closed for a minute to everybody when many codes in a row were wrong', async () => {
    const { code } = await newCode();
    for (let i = 0; i < 30; i++) await post('/enrol', { code: '00000-00000', publicKey });
    expect((await post('/enrol', { code, publicKey })).statusCode).toBe(429);
    clock += 60_000;
    expect((await post('/enrol', { code, publicKey })).statusCode).toBe(200);
  });

  it('refuses what is no request, naming the field', async () => {
    const response = await post('/enrol', { code: 'x', publicKey: 'no key' });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ refusal: { code: 'invalid', path: 'publicKey' } });
    expect((await post('/enrol', '{')).statusCode).toBe(400);
    expect((await post('/enrol', { code: 'x'.repeat(100_000), publicKey })).statusCode).toBe(400);
  });
});

describe('for machines', () => {
  it('says that it lives, works, and how much it has done', async () => {
    await post('/enrol', { code: (await newCode()).code, publicKey });
    expect((await get('/healthz')).json()).toEqual({ ok: true });
    expect((await get('/readyz')).statusCode).toBe(200);
    const { body, headers } = await get('/metrics');
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(body).toMatch(/^motcua_stations 1$/m);
    expect(body).toMatch(/^motcua_enrolments_total 1$/m);
    for (const line of body.trim().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="\w+"\})? \d+)$/);
  });

  it('is not ready while its database is away', async () => {
    const away = await localCentral({ store: { ...memoryCentralStore(), isReachable: async () => false } });
    expect((await away.app.inject({ url: '/readyz', headers: { host: 'localhost' } })).statusCode).toBe(503);
    await away.close();
  });

  it('tells nothing of a fault of its own but that there was one', async () => {
    const broken = await localCentral({ store: { ...memoryCentralStore(), stations: () => Promise.reject(new Error('secret')) } });
    const response = await broken.app.inject({ url: '/admin/stations', headers: { host: 'localhost', ...bearer } });
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('secret');
    expect(broken.said.join()).toContain('secret');
    await broken.close();
  });

  it('answers under no other name (DNS rebinding)', async () => {
    for (const host of ['evil.example', '127.0.0.1.evil.example']) {
      for (const url of ['/healthz', '/console', '/admin/stations']) expect((await get(url, { host, ...bearer })).statusCode).toBe(400);
    }
  });
});

describe('the console', () => {
  const form = (token: string) =>
    central.app.inject({
      method: 'POST',
      url: '/console/sign-in',
      headers: { host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ token }).toString(),
    });
  const cookieOf = (response: { headers: Record<string, unknown> }) => String(response.headers['set-cookie']).split(';')[0] ?? '';

  it('asks for the admin token, and shows nothing without', async () => {
    await newCode('moi', 'Tên riêng');
    const page = await get('/console');
    expect(page.body).toContain('<form class="sign-in"');
    expect(page.body).not.toContain('Tên riêng');
    const wrong = await form('wrong');
    expect(wrong.statusCode).toBe(401);
    expect(wrong.headers['set-cookie']).toBeUndefined();
    expect((await get('/console', { cookie: 'motcua_console=x' })).body).toContain('sign-in');
  });

  it('shows stations to who has it, by a cookie that scripts and other sites can not use, until sign-out', async () => {
    const { code } = await newCode('moi', '<script>alert(1)</script>');
    const { stationId } = enrolAnswer.parse((await post('/enrol', { code, publicKey })).json());
    const signedIn = await form(ADMIN_TOKEN);
    expect(signedIn.statusCode).toBe(303);
    expect(signedIn.headers['set-cookie']).toMatch(/^motcua_console=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/console; Max-Age=\d+$/);
    const cookie = cookieOf(signedIn);
    const page = await get('/console', { cookie });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).toContain(stationId);
    expect(page.body).toContain('Mới ghi danh');
    expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain('<meta http-equiv="refresh" content="5">');
    await central.app.inject({ method: 'POST', url: '/console/sign-out', headers: { host: 'localhost', cookie } });
    expect((await get('/console', { cookie })).body).toContain('sign-in');
  });

  it('names what is wrong with a journal, what waits and since when a station is away', async () => {
    const { stationId } = enrolAnswer.parse((await post('/enrol', { code: (await newCode()).code, publicKey })).json());
    await central.store.noteContact(stationId, 1_204, clock - 2 * 86_400_000);
    const cookie = cookieOf(await form(ADMIN_TOKEN));
    const away = (await get('/console', { cookie })).body;
    expect(away).toContain('Mất nối');
    expect(away).toContain('1.204');
    expect(away).toMatch(/\d\d:\d\d, \d\d\/11\/2026/);
    await central.store.noteFault(stationId, 'Chuỗi nhật ký bị đứt (số 4, đời X).');
    expect((await get('/console', { cookie })).body).toContain('Chuỗi nhật ký bị đứt (số 4, đời X).');
  });

  it('signs out by itself after eight hours', async () => {
    const cookie = cookieOf(await form(ADMIN_TOKEN));
    clock += 8 * 3_600_000;
    expect((await get('/console', { cookie })).body).toContain('sign-in');
  });
});
