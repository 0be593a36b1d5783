import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '#contract/rights.ts';
import { menuLink, readWindowLink, windowLink } from '#contract/window-link.ts';
import { CONNECT_MESSAGE, OPEN_MESSAGE, PORT_MESSAGE } from '#electron/messages.ts';
import { startShell } from '#electron/shell.ts';
import { drawTokens } from '#station/web/tokens.ts';
import { manualTimers } from '#tests/conformance/channel/manual-timers.ts';
import { type FakeWindow, fakeElectron } from './fake-electron.ts';

const { windows: tokens } = drawTokens((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
const renderer = mkdtempSync(join(tmpdir(), 'renderer-'));
beforeAll(() => {
  mkdirSync(join(renderer, 'assets'));
  writeFileSync(join(renderer, 'index.html'), '<!doctype html>');
});
afterAll(() => rmSync(renderer, { recursive: true }));

async function shell(args: readonly string[] = [], more: { readonly settings?: string; readonly hasLock?: boolean } = {}) {
  const fake = fakeElectron();
  fake.app.hasLock = more.hasLock ?? true;
  const timers = manualTimers();
  const started = startShell(fake.parts, {
    paths: { station: '/built/station.js', drawing: '/built/drawing.js', preload: '/built/preload.cjs', renderer },
    args,
    readSettingsFile: () => more.settings ?? null,
    defaultData: (userData, demo) => `${userData}/${demo ? 'demo' : 'data'}`,
    tokens,
    timers,
    now: timers.now,
    report: () => {},
  });
  const beforeReady = { schemes: [...fake.schemes], menus: [...fake.menus], did: [...fake.app.did], forks: fake.forks.length };
  fake.app.fakeReady();
  await started;
  const window = (index = 0): FakeWindow => {
    const found = fake.windows[index];
    if (found === undefined) throw new Error(`no window ${index}`);
    return found;
  };
  const from = (sender: FakeWindow, frame: object = {}) => ({
    sender: sender.webContents,
    senderFrame: { url: sender.webContents.url, parent: null, ...frame },
  });
  const shown = () => fake.windows.map(({ loaded }) => readWindowLink(new URL(loaded[0] ?? '').hash)?.screen);
  return { ...fake, timers, beforeReady, window, from, shown };
}

describe('the shell', () => {
  it('does what must be done before Electron is ready, and starts nothing before', async () => {
    const { beforeReady, forks, parts } = await shell();
    expect(beforeReady).toMatchObject({
      schemes: [
        { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, bypassCSP: false, corsEnabled: false } },
      ],
      menus: [null],
      did: ['enableSandbox'],
      forks: 0,
    });
    expect(forks).toMatchObject([{ modulePath: '/built/station.js', args: ['--data', '/settings/data'] }]);
    expect(parts.Menu).toBeDefined();
  });

  it('runs once: a second start brings the first to the front', async () => {
    const second = await shell([], { hasLock: false });
    expect(second.app.did).toEqual(['quit', 'ready']);
    expect(second.forks).toEqual([]);
    const first = await shell();
    first.window().isSmall = true;
    first.app.emit('second-instance', {}, []);
    expect(first.window()).toMatchObject({ focused: 1, isSmall: false });
  });

  it.each([
    [['--demo'], 'menu', ['--data', '/settings/demo', '--demo']],
    [['--demo', '--role=kiosk', '--data=/d'], 'kiosk', ['--data', '/d', '--demo']],
    [['--role=head', '--data=/d', '--enable-features=X', '--inspect'], 'counter', ['--data', '/d']],
    [['--role=board', '--role=it'], 'it', ['--data', '/settings/data']],
  ])('opens by %j the window %s', async (args, screen, stationArgs) => {
    const { shown, forks } = await shell(args);
    expect(shown()).toEqual([screen]);
    expect(forks[0]?.args).toEqual(stationArgs);
  });

  it('reads shell.json, the command line before it', async () => {
    const settings = JSON.stringify({ role: 'receiver', counter: '3', data: '/file' });
    const { window, forks } = await shell(['--counter=4'], { settings });
    expect(window().loaded).toEqual([windowLink('app://motcua/', 'receiver', tokens.receiver, { counter: '4' })]);
    expect(forks[0]?.args).toEqual(['--data', '/file']);
  });

  it.each([
    ['{', [], 'shell.json'],
    ['[]', ['--role=mayor'], 'role'],
    ['{"role":"kiosk","counter":"0"}', [], 'counter'],
    ['{"rolle":"kiosk"}', [], 'rolle'],
  ])('stops at settings that are wrong, in words: %s', async (settings, args, place) => {
    const { windows, forks, boxes, app } = await shell(args, { settings });
    expect(boxes).toEqual([expect.stringContaining(`“${place}”`)]);
    expect({ windows, forks }).toEqual({ windows: [], forks: [] });
    expect(app.did.at(-1)).toBe('quit');
  });

  it('says why the station can not start, and quits', async () => {
    const { forks, boxes, app } = await shell();
    forks[0]?.child.emit('message', { kind: 'cannotStart', message: 'Dữ liệu đang mở ở nơi khác.' });
    forks[0]?.child.emit('exit', 1);
    await Promise.resolve();
    await Promise.resolve();
    expect(boxes).toEqual(['Dữ liệu đang mở ở nơi khác.']);
    expect(app.did.at(-1)).toBe('quit');
  });

  it('ends with its last window, the station first', async () => {
    const { app, forks } = await shell();
    app.emit('window-all-closed');
    expect(app.did).not.toContain('quit');
    expect(forks[0]?.child.told.at(-1)?.message).toEqual({ kind: 'stop' });
    forks[0]?.child.emit('exit', 0);
    await new Promise(setImmediate);
    expect(app.did.at(-1)).toBe('quit');
  });
});

describe('windows', () => {
  it.each([
    ['kiosk', true],
    ['board', true],
    ['head', false],
    ['it', false],
  ])('of %s: full screen, awake and deaf to keys that lead out: %s', async (role, isPublic) => {
    const { window, awake } = await shell([`--role=${role}`]);
    expect(window().options.kiosk).toBe(isPublic);
    expect(awake.size).toBe(isPublic ? 1 : 0);
    const pressed = (key: string, held: object = {}) => {
      let isStopped = false;
      window().webContents.emit(
        'before-input-event',
        {
          preventDefault: () => {
            isStopped = true;
          },
        },
        { key, control: false, alt: false, meta: false, ...held },
      );
      return isStopped;
    };
    expect([pressed('F4', { alt: true }), pressed('F11'), pressed('r', { control: true }), pressed('Meta', { meta: true })]).toEqual(
      Array(4).fill(isPublic),
    );
    expect([pressed('a'), pressed('Enter'), pressed('F'), pressed('5')]).toEqual(Array(4).fill(false));
    window().fakeClose();
    expect(awake.size).toBe(0);
  });

  it('are shown when there is something to see', async () => {
    const { window } = await shell();
    expect(window().isShown).toBe(false);
    window().emit('ready-to-show');
    expect(window().isShown).toBe(true);
  });

  it('are loaded again when their page dies, unless they are gone', async () => {
    const { window, timers } = await shell(['--role=board']);
    window().webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    timers.advance(5_000);
    expect(window().loaded).toHaveLength(1);
    window().webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    timers.advance(5_000);
    expect(window().loaded).toHaveLength(2);
    window().webContents.emit('render-process-gone', {}, { reason: 'oom' });
    window().fakeClose();
    timers.advance(5_000);
    expect(window().loaded).toHaveLength(2);
  });

  it('may play a chime unasked only where a board is', async () => {
    expect((await shell(['--role=board'])).window().options.webPreferences?.autoplayPolicy).toBe('no-user-gesture-required');
    expect((await shell(['--role=kiosk'])).window().options.webPreferences?.autoplayPolicy).toBe('document-user-activation-required');
  });
});

describe('messages of windows', () => {
  it("bring a line with the window's own role and token", async () => {
    const { window, forks, ipcMain, from } = await shell(['--role=kiosk']);
    forks[0]?.child.emit('message', { kind: 'ready' });
    ipcMain.emit(CONNECT_MESSAGE, from(window()));
    expect(forks[0]?.child.told.map(({ message }) => message)).toEqual([{ kind: 'port', role: 'kiosk', token: tokens.kiosk }]);
    expect(window().webContents.sent).toMatchObject([{ channel: PORT_MESSAGE }]);
    expect(readWindowLink(new URL(window().loaded[0] ?? '').hash)?.token).toBe(tokens.kiosk);
  });

  it('close the line of a window that has gone meanwhile', async () => {
    const { window, forks, ipcMain, from } = await shell(['--role=kiosk']);
    ipcMain.emit(CONNECT_MESSAGE, from(window()));
    window().webContents.isGone = true;
    forks[0]?.child.emit('message', { kind: 'ready' });
    const closed = new Promise<void>((resolve) => forks[0]?.child.told[0]?.ports[0]?.on('close', resolve));
    await closed;
    expect(window().webContents.sent).toEqual([]);
  });

  it.each([
    ['no frame', (): null => null],
    ['another page', () => ({ url: 'https://evil.example/', parent: null })],
    ['a page that looks like ours', () => ({ url: 'app://motcua.evil.example/', parent: null })],
    ['a file', () => ({ url: 'file:///motcua/index.html', parent: null })],
    ['a frame inside', (url: string) => ({ url, parent: {} })],
  ])('are not heard from %s', async (_, frame) => {
    const { window, windows, forks, ipcMain } = await shell(['--demo']);
    forks[0]?.child.emit('message', { kind: 'ready' });
    const event = { sender: window().webContents, senderFrame: frame(window().webContents.url) };
    ipcMain.emit(CONNECT_MESSAGE, event);
    ipcMain.emit(OPEN_MESSAGE, event, windowLink('', 'head', tokens.head));
    expect(forks[0]?.child.told).toEqual([]);
    expect(windows).toHaveLength(1);
  });

  it('are not heard from a page that the shell did not open', async () => {
    const { window, forks, ipcMain, from } = await shell(['--demo']);
    forks[0]?.child.emit('message', { kind: 'ready' });
    ipcMain.emit(CONNECT_MESSAGE, { ...from(window()), sender: { id: 99 } });
    expect(forks[0]?.child.told).toEqual([]);
  });

  it('open the windows of the menu, each once', async () => {
    const { window, windows, ipcMain, from, shown } = await shell(['--demo']);
    expect(window().loaded).toEqual([menuLink('app://motcua/', tokens)]);
    const open = (hash: unknown) => ipcMain.emit(OPEN_MESSAGE, from(window()), hash);
    open(windowLink('', 'kiosk', tokens.kiosk));
    open(windowLink('', 'kiosk', tokens.kiosk));
    open(windowLink('', 'receiver', tokens.receiver, { counter: '1' }));
    open(windowLink('', 'receiver', tokens.receiver, { counter: '2' }));
    expect(shown()).toEqual(['menu', 'kiosk', 'counter', 'counter']);
    expect(window(1).focused).toBe(1);
    window(1).fakeClose();
    open(windowLink('', 'kiosk', tokens.kiosk));
    expect(windows).toHaveLength(5);
  });

  it.each([null, 7, {}, '', '#', '#screen=vault&role=it', 'x'.repeat(5_000)])('open nothing for %j', async (hash) => {
    const { window, windows, ipcMain, from } = await shell(['--demo']);
    ipcMain.emit(OPEN_MESSAGE, from(window()), hash);
    expect(windows).toHaveLength(1);
  });

  it('give no token that the link brings along', async () => {
    const { window, ipcMain, from } = await shell(['--demo']);
    ipcMain.emit(OPEN_MESSAGE, from(window()), windowLink('', 'board', 'stolen'.repeat(8)));
    expect(readWindowLink(new URL(window(1).loaded[0] ?? '').hash)?.token).toBe(tokens.board);
  });

  it.each(ROLES)('open nothing when they come from a window of %s', async (role) => {
    const { window, windows, ipcMain, from } = await shell([`--role=${role}`]);
    ipcMain.emit(OPEN_MESSAGE, from(window()), windowLink('', 'head', tokens.head));
    expect(windows).toHaveLength(1);
  });
});

describe('app://', () => {
  const ask = async (url: string, method = 'GET') => {
    const { handlers } = await shell();
    if (handlers.scheme === undefined) throw new Error('nothing serves app://');
    return handlers.scheme(new Request(url, { method }));
  };

  it('serves the built pages with the same lock as the web road', async () => {
    const page = await ask('app://motcua/#role=kiosk');
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy':
        `default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; ` +
        `connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    });
    expect(await (await ask('app://motcua/index.html', 'HEAD')).text()).toBe('');
  });

  it.each([
    'app://motcua/..%2f..%2fetc/passwd',
    'app://motcua/%2e%2e/secret',
    'app://other/',
    'app://motcua.other/',
    'app://motcua/none.js',
    'app://motcua/%',
  ])('has no %s', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('is only read', async () => {
    expect((await ask('app://motcua/', 'POST')).status).toBe(405);
  });
});
