import { portFromMessagePortMain } from '#channel/message-port.ts';
import type { MessagePortLike } from '#channel/port.ts';
import { serveChannel } from '#channel/server.ts';
import { toStation } from '#contract/wire/shell.ts';
import { shellBridge } from '#electron/bridge.ts';
import { hearWindows } from '#electron/ipc.ts';
import { CONNECT_MESSAGE } from '#electron/messages.ts';
import { keepStation } from '#electron/station-process.ts';
import { roleWindows } from '#electron/windows.ts';
import { type FakeChild, type FakePort, fakeElectron, inPage } from '#tests/unit/electron/fake-electron.ts';
import { channelConformance } from './suite.ts';

/** The whole way of a window in the desktop shell: preload script, shell, a line of MessagePortMain, the station's process. */
channelConformance("Electron's MessagePortMain", async (station) => {
  const { parts, app, windows, ipcMain } = fakeElectron();
  const inStation = new Set<FakePort>();
  let child: FakeChild | null = null;
  let isCut = false;

  app.on('fake-fork', (fresh: FakeChild) => {
    child = fresh;
    fresh.on('told', ({ message, ports }: { message: unknown; ports: FakePort[] }) => {
      if (toStation.parse(message).kind !== 'port') return;
      for (const port of ports) {
        inStation.add(port);
        serveChannel(portFromMessagePortMain(port), station.host, station);
      }
    });
    if (!isCut) setImmediate(() => fresh.emit('message', { kind: 'ready' }));
  });

  const keeper = keepStation(parts, {
    modulePath: 'station.js',
    drawingPath: 'drawing.js',
    args: [],
    timers: station.timers,
    now: station.timers.now,
    onCannotStart: (message) => station.report(new Error(message)),
    report: station.report,
  });
  const opened = roleWindows(parts, { preload: 'preload.cjs', tokens: station.tokens.windows, timers: station.timers });
  hearWindows(parts, opened, keeper);

  const lines = new Map<MessagePortLike, FakePort>();
  let counters = 0;
  return {
    connect: async () => {
      counters += 1;
      opened.open({ screen: 'counter', role: 'receiver', counter: String(counters) });
      const contents = windows.at(-1)?.webContents;
      if (contents === undefined) throw new Error('no window');
      const { bridge, portCame } = shellBridge({
        askForPort: () => ipcMain.emit(CONNECT_MESSAGE, { sender: contents, senderFrame: { url: contents.url, parent: null } }),
        open: () => {},
      });
      contents.on('fake-port', (port: FakePort) => portCame(inPage(port)));
      const line = await bridge.connect();
      const port = contents.sent.at(-1)?.port;
      if (port !== undefined) lines.set(line, port);
      return line;
    },
    sendBinary: (port) => lines.get(port)?.postMessage(new Uint8Array([0x7b, 0x7d])),
    cut: () => {
      isCut = true;
      for (const port of inStation) port.fakeBreak();
      inStation.clear();
      child?.emit('exit', 139);
    },
    heal: () => {
      isCut = false;
      child?.emit('message', { kind: 'ready' });
    },
    close: async () => {
      for (const port of inStation) port.close();
    },
  };
});
