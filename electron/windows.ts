import type { MessagePortMain } from 'electron';
import { unreachable } from '#contract/unreachable.ts';
import { type RoleTokens, type ScreenName, type WindowLink, menuLink, windowLink } from '#contract/window-link.ts';
import type { Timers } from '#channel/timers.ts';
import { APP_URL } from './app-protocol.ts';
import { lockKeys, WEB_PREFERENCES } from './locks.ts';
import { PORT_MESSAGE } from './messages.ts';
import type { ElectronParts, WindowPart } from './parts.ts';

const RELOAD_AFTER_MS = 1_000;

/** What a window shows; its token is the shell's own matter. */
export type WindowWish = Pick<WindowLink, 'screen' | 'role' | 'counter'>;

export interface OpenWindow {
  readonly id: number;
  readonly wish: WindowWish;
  readonly token: string;
  sendPort(port: MessagePortMain): void;
}

export interface Windows {
  /** Opens the window, or brings it to the front where it is open: one for each screen, at a counter one for each counter. */
  open(wish: WindowWish): void;
  /** The window whose page has this id. */
  find(contentsId: number): OpenWindow | undefined;
  focusFirst(): void;
}

export function roleWindows(
  { app, BrowserWindow, powerSaveBlocker }: Pick<ElectronParts, 'app' | 'BrowserWindow' | 'powerSaveBlocker'>,
  options: { readonly preload: string; readonly tokens: RoleTokens; readonly timers: Timers },
): Windows {
  const open = new Map<string, { readonly window: WindowPart; readonly shown: OpenWindow }>();

  const focus = (window: WindowPart): void => {
    if (window.isMinimized()) window.restore();
    window.focus();
  };

  return {
    open: (wish) => {
      const key = `${wish.screen}:${wish.counter ?? ''}`;
      const former = open.get(key);
      if (former !== undefined) return focus(former.window);

      const isPublic = isForThePublic(wish.screen);
      const window = new BrowserWindow({
        title: 'Một Cửa',
        width: 1366,
        height: 768,
        show: false,
        autoHideMenuBar: true,
        kiosk: isPublic,
        webPreferences: {
          ...WEB_PREFERENCES,
          preload: options.preload,
          devTools: !app.isPackaged,
          // A board sounds its chime though nobody ever touches it.
          autoplayPolicy: wish.screen === 'board' ? 'no-user-gesture-required' : 'document-user-activation-required',
        },
      });
      const { webContents } = window;
      const url =
        wish.screen === 'menu'
          ? menuLink(APP_URL, options.tokens)
          : windowLink(APP_URL, wish.role, options.tokens[wish.role], {
              screen: wish.screen,
              ...(wish.counter === undefined ? {} : { counter: wish.counter }),
            });
      const load = (): void => {
        if (!window.isDestroyed()) void window.loadURL(url);
      };

      if (isPublic) lockKeys(webContents);
      const awake = isPublic ? powerSaveBlocker.start('prevent-display-sleep') : null;
      window.once('ready-to-show', () => window.show());
      window.on('closed', () => {
        open.delete(key);
        if (awake !== null) powerSaveBlocker.stop(awake);
      });
      // Nobody stands beside a board to load it again.
      webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') options.timers.after(RELOAD_AFTER_MS, load);
      });
      open.set(key, {
        window,
        shown: {
          id: webContents.id,
          wish,
          token: options.tokens[wish.role],
          sendPort: (port) => {
            if (webContents.isDestroyed()) port.close();
            else webContents.postMessage(PORT_MESSAGE, null, [port]);
          },
        },
      });
      return load();
    },
    find: (contentsId) => [...open.values()].find(({ shown }) => shown.id === contentsId)?.shown,
    focusFirst: () => {
      const first = [...open.values()][0];
      if (first !== undefined) focus(first.window);
    },
  };
}

/** Stands in the hall, full screen, with nobody of the office beside it. */
function isForThePublic(screen: ScreenName): boolean {
  switch (screen) {
    case 'kiosk':
    case 'board':
      return true;
    case 'menu':
    case 'counter':
    case 'head':
    case 'it':
    case 'paper':
    case 'scan':
    case 'conflicts':
      return false;
    default:
      return unreachable(screen);
  }
}
