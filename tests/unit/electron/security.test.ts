import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebPreferences } from 'electron';
import { describe, expect, it } from 'vitest';
import { lockContents, lockSession, WEB_PREFERENCES } from '#electron/locks.ts';
import { roleWindows } from '#electron/windows.ts';
import { drawTokens } from '#station/web/tokens.ts';
import { manualTimers } from '#tests/conformance/channel/manual-timers.ts';
import { FakeContents, fakeElectron } from './fake-electron.ts';

/** Written out here once more: whoever weakens one has to do it twice, and to read this. */
const REQUIRED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} as const satisfies WebPreferences;

/** What the binary itself refuses (Electron, "Fuses"). */
const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  grantFileProtocolExtraPrivileges: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
};

const root = join(import.meta.dirname, '..', '..', '..');
const { windows: tokens } = drawTokens((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));

describe('pages', () => {
  it('have no right that is not needed', () => {
    expect(WEB_PREFERENCES).toEqual(REQUIRED);
  });

  it.each([true, false])('get these rights in every window, developer tools only unpackaged (packaged: %s)', (isPackaged) => {
    const fake = fakeElectron();
    fake.app.isPackaged = isPackaged;
    const windows = roleWindows(fake.parts, { preload: '/built/preload.cjs', tokens, timers: manualTimers() });
    for (const screen of ['menu', 'kiosk', 'board', 'counter', 'it', 'paper', 'scan'] as const) windows.open({ screen, role: 'it' });
    expect(fake.windows).toHaveLength(7);
    for (const { options } of fake.windows) {
      const { preload, devTools, autoplayPolicy, ...rest } = options.webPreferences ?? {};
      expect(rest).toEqual(REQUIRED);
      expect({ preload, devTools }).toEqual({ preload: '/built/preload.cjs', devTools: !isPackaged });
      expect(autoplayPolicy).toBeDefined();
    }
  });

  it('are loaded from app:// alone', () => {
    const fake = fakeElectron();
    const windows = roleWindows(fake.parts, { preload: '/built/preload.cjs', tokens, timers: manualTimers() });
    for (const screen of ['menu', 'kiosk', 'counter'] as const) windows.open({ screen, role: 'it' });
    for (const { loaded } of fake.windows) expect(loaded[0]).toMatch(/^app:\/\/motcua\/#/);
  });

  it('stay where they are, and may load themselves again', () => {
    const contents = new FakeContents(1);
    contents.url = 'app://motcua/#role=kiosk';
    lockContents(contents);
    const isStopped = (event: string, details: object) => {
      let stopped = false;
      contents.emit(event, {
        ...details,
        preventDefault: () => {
          stopped = true;
        },
      });
      return stopped;
    };
    for (const url of [
      'https://evil.example/',
      'app://motcua/other.html',
      'app://motcua.evil.example/',
      'file:///etc/passwd',
      'data:text/html,x',
      'not a url',
    ]) {
      expect(isStopped('will-navigate', { url })).toBe(true);
      expect(isStopped('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
      expect(isStopped('will-redirect', { url })).toBe(true);
    }
    expect(isStopped('will-navigate', { url: 'app://motcua/#role=kiosk' })).toBe(false);
    expect(isStopped('will-frame-navigate', { url: 'app://motcua/', isMainFrame: true })).toBe(false);
    expect(isStopped('will-frame-navigate', { url: 'app://motcua/', isMainFrame: false })).toBe(true);
    expect(isStopped('will-attach-webview', {})).toBe(true);
  });

  it('open no window', () => {
    const contents = new FakeContents(1);
    lockContents(contents);
    const details = {
      url: 'app://motcua/',
      frameName: '',
      features: '',
      disposition: 'new-window',
      referrer: { url: '', policy: 'default' },
    } as const;
    expect(contents.windowOpenHandler?.(details)).toEqual({ action: 'deny' });
  });

  it('get no permission and reach no network', () => {
    const { parts, handlers } = fakeElectron();
    lockSession(parts.session.defaultSession);
    const { permissionRequest, permissionCheck, device, request } = handlers;
    const answers: unknown[] = [];
    // What is asked for is never looked at.
    Reflect.apply(permissionRequest ?? (() => {}), null, [null, 'media', (granted: boolean) => answers.push(granted)]);
    answers.push(Reflect.apply(permissionCheck ?? (() => {}), null, [null, 'clipboard-read', 'app://motcua', {}]));
    answers.push(Reflect.apply(device ?? (() => {}), null, [{ deviceType: 'usb' }]));
    expect(answers).toEqual([false, false, false]);
    expect(request?.filter.urls).toEqual(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']);
    expect(typeof request?.listener).toBe('function');
    Reflect.apply(request?.listener as () => void, null, [{}, (response: unknown) => answers.push(response)]);
    expect(answers.at(-1)).toEqual({ cancel: true });
  });
});

describe('the source of the shell', () => {
  const files = readdirSync(join(root, 'electron')).filter((name) => name.endsWith('.ts'));
  const sources = files.map((name) => [name, readFileSync(join(root, 'electron', name), 'utf8')] as const);

  it.each([
    'openExternal',
    'executeJavaScript',
    'enableBlinkFeatures',
    'allowpopups',
    'remote',
    'ignore-certificate-errors',
    'no-sandbox',
    'disable-web-security',
    'openDevTools',
    'loadFile',
    'ipcMain.handle',
    'require(',
    'eval(',
  ])('has no %s', (word) => {
    expect(sources.filter(([, source]) => source.includes(word)).map(([name]) => name)).toEqual([]);
  });

  it('names rights in one place', () => {
    const words = /\b(?:nodeIntegration|contextIsolation|sandbox|webSecurity|webviewTag)\s*:/;
    expect(sources.filter(([, source]) => words.test(source)).map(([name]) => name)).toEqual(['locks.ts']);
  });

  it('puts one object with two functions into a page', () => {
    const preload = sources.find(([name]) => name === 'preload.ts')?.[1] ?? '';
    expect(preload.match(/exposeInMainWorld\([^)]*\)/g)).toEqual(["exposeInMainWorld('motcua', bridge)"]);
    expect(preload.match(/ipcRenderer\.\w+\(\w+/g)).toEqual([
      'ipcRenderer.send(CONNECT_MESSAGE',
      'ipcRenderer.send(OPEN_MESSAGE',
      'ipcRenderer.on(PORT_MESSAGE',
    ]);
  });
});

describe('the binary', () => {
  it('has its fuses set', () => {
    const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(config)?.[1] ?? '';
    const set = Object.fromEntries([...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']));
    expect(set).toEqual(FUSES);
  });
});
