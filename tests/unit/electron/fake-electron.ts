import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import type { WebMessagePort } from '#channel/message-port.ts';
import type { ElectronParts } from '#electron/parts.ts';

/** A port as Electron's processes have it: cloned messages, in order, held until `start`; only the other end is told of a close. */
export class FakePort extends EventEmitter {
  other: FakePort | null = null;
  readonly #held: unknown[] = [];
  #isStarted = false;
  #isClosed = false;

  postMessage(message: unknown): void {
    const { other } = this;
    if (this.#isClosed || other === null) return;
    const data = structuredClone(message);
    setImmediate(() => other.take(data));
  }

  take(data: unknown): void {
    if (this.#isClosed) return;
    if (this.#isStarted) this.emit('message', { data, ports: [] });
    else this.#held.push(data);
  }

  start(): void {
    this.#isStarted = true;
    for (const data of this.#held.splice(0)) this.emit('message', { data, ports: [] });
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { other } = this;
    setImmediate(() => other?.otherEndClosed());
  }

  otherEndClosed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.emit('close');
  }

  /** As when what lies between is gone: both ends are told. */
  fakeBreak(): void {
    this.other?.otherEndClosed();
    this.otherEndClosed();
  }
}

class FakeMessageChannelMain {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

/** The same port as a page sees it after it was sent there. */
export const inPage = (port: FakePort): WebMessagePort => ({
  postMessage: (message) => port.postMessage(message),
  addEventListener: (type: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) => {
    port.on(type, listener);
  },
  start: () => port.start(),
  close: () => port.close(),
});

export class FakeContents extends EventEmitter {
  url = '';
  isGone = false;
  windowOpenHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | null = null;
  readonly sent: { readonly channel: string; readonly port: FakePort }[] = [];
  readonly id: number;

  constructor(id: number) {
    super();
    this.id = id;
  }

  getURL(): string {
    return this.url;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  setWindowOpenHandler(handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse): void {
    this.windowOpenHandler = handler;
  }
  postMessage(channel: string, _message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    for (const port of transfer) {
      if (!(port instanceof FakePort)) throw new Error('a port of another channel');
      this.sent.push({ channel, port });
      this.emit('fake-port', port);
    }
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly loaded: string[] = [];
  focused = 0;
  isShown = false;
  isSmall = false;

  constructor(options: Electron.BrowserWindowConstructorOptions, contents: FakeContents) {
    super();
    this.options = options;
    this.webContents = contents;
  }

  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.url = url;
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return this.isSmall;
  }
  restore(): void {
    this.isSmall = false;
  }
  isDestroyed(): boolean {
    return this.webContents.isGone;
  }
  /** As a person closes it. */
  fakeClose(): void {
    this.webContents.isGone = true;
    this.emit('closed');
  }
}

/** The station's process: what it is told comes out as `told`. */
export class FakeChild extends EventEmitter {
  readonly told: { readonly message: unknown; readonly ports: readonly FakePort[] }[] = [];
  isKilled = false;

  postMessage(message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    const told = { message: structuredClone(message), ports: transfer.filter((port) => port instanceof FakePort) };
    this.told.push(told);
    this.emit('told', told);
  }
  kill(): boolean {
    this.isKilled = true;
    return true;
  }
}

class FakeApp extends EventEmitter {
  readonly did: string[] = [];
  hasLock = true;
  isPackaged = true;
  #ready: () => void = () => {};
  readonly #whenReady = new Promise<void>((resolve) => {
    this.#ready = resolve;
  });

  requestSingleInstanceLock(): boolean {
    return this.hasLock;
  }
  enableSandbox(): void {
    this.did.push('enableSandbox');
  }
  whenReady(): Promise<void> {
    return this.#whenReady;
  }
  fakeReady(): void {
    this.did.push('ready');
    this.#ready();
  }
  getPath(): string {
    return '/settings';
  }
  quit(): void {
    let isPrevented = false;
    this.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) this.did.push('quit');
  }
}

export function fakeElectron() {
  const windows: FakeWindow[] = [];
  const forks: { readonly modulePath: string; readonly args: readonly string[]; readonly child: FakeChild }[] = [];
  const boxes: string[] = [];
  const menus: unknown[] = [];
  const awake = new Set<number>();
  const schemes: Electron.CustomScheme[] = [];
  const ipcMain = new EventEmitter();
  const app = new FakeApp();
  const handlers: {
    scheme?: (request: Request) => Response | Promise<Response>;
    permissionRequest?: Parameters<Electron.Session['setPermissionRequestHandler']>[0];
    permissionCheck?: Parameters<Electron.Session['setPermissionCheckHandler']>[0];
    device?: Parameters<Electron.Session['setDevicePermissionHandler']>[0];
    request?: { readonly filter: Electron.WebRequestFilter; readonly listener: unknown };
  } = {};
  let ids = 0;

  class BrowserWindow extends FakeWindow {
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      ids += 1;
      super(options, new FakeContents(ids));
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }

  const messaging = { MessageChannelMain: FakeMessageChannelMain } satisfies Pick<typeof Electron, 'MessageChannelMain'>;

  const parts = {
    ...messaging,
    app,
    BrowserWindow,
    ipcMain,
    Menu: { setApplicationMenu: (menu) => menus.push(menu) },
    utilityProcess: {
      fork: (modulePath, args) => {
        const child = new FakeChild();
        forks.push({ modulePath, args, child });
        app.emit('fake-fork', child);
        return child;
      },
    },
    protocol: {
      registerSchemesAsPrivileged: (list) => {
        if (app.did.includes('ready')) throw new Error('too late');
        schemes.push(...list);
      },
      handle: (_scheme, handler) => {
        handlers.scheme = handler;
      },
    },
    session: {
      defaultSession: {
        setPermissionRequestHandler: (handler) => {
          handlers.permissionRequest = handler;
        },
        setPermissionCheckHandler: (handler) => {
          handlers.permissionCheck = handler;
        },
        setDevicePermissionHandler: (handler) => {
          handlers.device = handler;
        },
        webRequest: {
          onBeforeRequest: (filter: unknown, listener?: unknown) => {
            handlers.request = { filter: filter as Electron.WebRequestFilter, listener };
          },
        },
      },
    },
    dialog: { showErrorBox: (_title, content) => boxes.push(content) },
    powerSaveBlocker: {
      start: () => {
        awake.add(awake.size + 1);
        return awake.size;
      },
      stop: (id) => awake.delete(id),
    },
  } satisfies ElectronParts;

  return { parts, app, windows, forks, boxes, menus, awake, schemes, handlers, ipcMain };
}

export type FakeElectron = ReturnType<typeof fakeElectron>;
