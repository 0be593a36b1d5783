import type { WebPreferences } from 'electron';
import { isOwnPage } from './app-protocol.ts';
import type { ContentsPart, SessionPart } from './parts.ts';

/**
 * What a page may not do (Electron's security checklist: 2 to 6, 8 to 15, and 7 and 17 in app-protocol.ts and ipc.ts). Most
 * are defaults: they are written down so that a changed default, or a changed line, is seen.
 */
export const WEB_PREFERENCES = {
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
  // The checker fetches dictionaries from the internet, and what is typed here is personal.
  spellcheck: false,
} as const satisfies WebPreferences;

/** A page stays where it was opened, though it may load itself again: no navigation, no new window, no guest page. */
export function lockContents(contents: ContentsPart): void {
  const isReload = (url: string): boolean => isOwnPage(url) && withoutFragment(url) === withoutFragment(contents.getURL());
  contents.on('will-navigate', (event) => {
    if (!isReload(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isReload(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

const withoutFragment = (url: string): string => url.split('#', 1)[0] ?? '';

/** No permission for anything, and no request that leaves this program: printers, scanners and central are the station's. */
export function lockSession(session: SessionPart): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest({ urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'] }, (_details, callback) =>
    callback({ cancel: true }),
  );
}

/** Keys by which a citizen at a kiosk or a passer-by at a board could leave the page or reach the system. */
export function lockKeys(contents: ContentsPart): void {
  contents.on('before-input-event', (event, { key, control, alt, meta }) => {
    if (control || alt || meta || /^F\d+$/.test(key)) event.preventDefault();
  });
}
