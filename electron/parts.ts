import type * as Electron from 'electron';

/**
 * The pieces of Electron that the shell uses, so that all of it but main.ts runs in a test without a binary. Events are
 * spelled out, because Electron declares them as dozens of overloads that no fake can have; `RealIsEnough` proves that the
 * real one fits.
 */
export interface ElectronParts {
  readonly app: AppPart;
  readonly BrowserWindow: new (options: Electron.BrowserWindowConstructorOptions) => WindowPart;
  readonly Menu: Pick<typeof Electron.Menu, 'setApplicationMenu'>;
  readonly MessageChannelMain: typeof Electron.MessageChannelMain;
  readonly utilityProcess: { fork(modulePath: string, args: string[], options: Electron.ForkOptions): ChildPart };
  readonly ipcMain: { on(channel: string, listener: (event: IpcPart, ...args: unknown[]) => void): unknown };
  readonly protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
  readonly session: { readonly defaultSession: SessionPart };
  readonly dialog: Pick<Electron.Dialog, 'showErrorBox'>;
  readonly powerSaveBlocker: Pick<Electron.PowerSaveBlocker, 'start' | 'stop'>;
}

export interface AppPart
  extends Pick<Electron.App, 'requestSingleInstanceLock' | 'enableSandbox' | 'whenReady' | 'isPackaged' | 'quit' | 'getPath'> {
  on(event: 'second-instance', listener: () => void): unknown;
  on(event: 'window-all-closed', listener: () => void): unknown;
  on(event: 'before-quit', listener: (event: Preventable) => void): unknown;
  on(event: 'web-contents-created', listener: (event: unknown, contents: ContentsPart) => void): unknown;
}

export type Preventable = Pick<Electron.Event, 'preventDefault'>;

export interface WindowPart extends Pick<Electron.BrowserWindow, 'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore' | 'isDestroyed'> {
  readonly webContents: ContentsPart;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'closed', listener: () => void): unknown;
}

export interface ContentsPart extends Pick<Electron.WebContents, 'id' | 'getURL' | 'postMessage' | 'setWindowOpenHandler' | 'isDestroyed'> {
  on(event: 'will-navigate', listener: (event: Preventable & { readonly url: string }) => void): unknown;
  on(
    event: 'will-frame-navigate',
    listener: (event: Preventable & { readonly url: string; readonly isMainFrame: boolean }) => void,
  ): unknown;
  on(event: 'will-redirect', listener: (event: Preventable) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(
    event: 'before-input-event',
    listener: (event: Preventable, input: Pick<Electron.Input, 'key' | 'control' | 'alt' | 'meta'>) => void,
  ): unknown;
  on(event: 'render-process-gone', listener: (event: unknown, details: Pick<Electron.RenderProcessGoneDetails, 'reason'>) => void): unknown;
}

export interface SessionPart
  extends Pick<Electron.Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'> {
  readonly webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'>;
}

export interface ChildPart extends Pick<Electron.UtilityProcess, 'postMessage' | 'kill'> {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
}

export interface IpcPart {
  readonly sender: Pick<ContentsPart, 'id'>;
  /** Null when the frame has gone or moved on meanwhile. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

type RealIsEnough = Pick<typeof Electron, keyof ElectronParts> extends ElectronParts ? true : never;
export const realIsEnough: RealIsEnough = true;
