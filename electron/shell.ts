import type { Timers } from '#channel/timers.ts';
import type { RoleTokens } from '#contract/window-link.ts';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { hearWindows } from './ipc.ts';
import { lockContents, lockSession } from './locks.ts';
import type { ElectronParts } from './parts.ts';
import { firstWindow, readSettings } from './settings.ts';
import { keepStation } from './station-process.ts';
import { roleWindows } from './windows.ts';

/** Where the built pieces lie. */
export interface ShellPaths {
  readonly station: string;
  readonly drawing: string;
  readonly preload: string;
  readonly renderer: string;
}

export interface ShellOptions {
  readonly paths: ShellPaths;
  readonly args: readonly string[];
  /** The text of `shell.json` in a folder, or null. */
  readonly readSettingsFile: (folder: string) => string | null;
  /** The data folder where no setting names one. */
  readonly defaultData: (userData: string, demo: boolean) => string;
  readonly tokens: RoleTokens;
  readonly timers: Timers;
  readonly now: () => number;
  readonly report: (fault: unknown) => void;
}

const TITLE = 'Một Cửa';

/** The whole shell. Everything up to the first await happens before Electron is ready, as registering the scheme must. */
export async function startShell(parts: ElectronParts, options: ShellOptions): Promise<void> {
  const { app, dialog } = parts;
  if (!app.requestSingleInstanceLock()) return app.quit();
  app.enableSandbox();
  registerAppScheme(parts.protocol);
  parts.Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('window-all-closed', () => app.quit());

  const stopWith = (message: string): void => {
    dialog.showErrorBox(TITLE, message);
    app.quit();
  };

  await app.whenReady();
  const userData = app.getPath('userData');
  const settings = readSettings(options.args, options.readSettingsFile(userData));
  if (!settings.ok)
    return stopWith(`Cài đặt của máy này sai ở mục “${String(settings.refusal.path)}”. Sửa tệp shell.json trong ${userData}, rồi mở lại.`);

  const { data, demo = false } = settings.value;
  lockSession(parts.session.defaultSession);
  serveAppScheme(parts.protocol, options.paths.renderer);
  const station = keepStation(parts, {
    modulePath: options.paths.station,
    drawingPath: options.paths.drawing,
    args: ['--data', data ?? options.defaultData(userData, demo), ...(demo ? ['--demo'] : [])],
    timers: options.timers,
    now: options.now,
    onCannotStart: stopWith,
    report: options.report,
  });
  const windows = roleWindows(parts, { preload: options.paths.preload, tokens: options.tokens, timers: options.timers });
  hearWindows(parts, windows, station);

  app.on('second-instance', () => windows.focusFirst());
  let isStopped = false;
  app.on('before-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    void station.stop().then(() => {
      isStopped = true;
      app.quit();
    });
  });

  windows.open(firstWindow(settings.value));
}
