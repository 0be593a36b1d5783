import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { StationId } from '#contract/ids.ts';
import { MAX_SYNC_MESSAGE_BYTES } from '#contract/wire/sync.ts';
import type { Metrics } from '#central/http/metrics.ts';
import { type Connection, openConnection } from '#central/sync/connection.ts';
import type { SyncDeps } from '#central/sync/greet.ts';
import type { Hall } from '#central/sync/hall.ts';
import type { Say } from '#central/say.ts';

/** Somebody who says no hello, or is no more there, is let go after this. */
const HELLO_MS = 10_000;
const PING_MS = 15_000;
const GOING_AWAY = 1001;

export interface SyncServer {
  /** Stations whose connection is open now. */
  connected(): ReadonlySet<string>;
  /** Lets every station go; what was being kept is kept first. */
  stop(): Promise<void>;
}

export interface SyncServerDeps extends SyncDeps {
  readonly hall: Hall;
  readonly metrics: Metrics;
  readonly say: Say;
  /** False: the request names another host, or comes from a page. */
  readonly mayConnect: (request: IncomingMessage) => boolean;
}

/** Takes WebSockets at `/sync` of an HTTP server. */
export function serveSync(server: Server, deps: SyncServerDeps): SyncServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_SYNC_MESSAGE_BYTES, perMessageDeflate: false });
  const open = new Map<WebSocket, Connection>();
  const present = new Map<StationId, () => void>();
  let isStopping = false;

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const isSync = request.url?.split('?', 1)[0] === '/sync';
    if (!isSync || isStopping || !deps.mayConnect(request)) {
      socket.end(`HTTP/1.1 ${isSync ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, take);
  };
  server.on('upgrade', onUpgrade);

  function take(socket: WebSocket): void {
    let stationHere: StationId | null = null;
    let isAlive = true;
    const impatient = setTimeout(() => socket.terminate(), HELLO_MS);
    const beat = setInterval(() => {
      if (!isAlive) return socket.terminate();
      isAlive = false;
      socket.ping();
    }, PING_MS);

    const connection = openConnection(
      {
        ...deps,
        onWelcome(station, giveWay) {
          clearTimeout(impatient);
          present.get(station.station)?.();
          stationHere = station.station;
          present.set(stationHere, leave);
          function leave(): void {
            stationHere = null;
            giveWay();
          }
        },
        onAnswer: (answer) => deps.metrics.answered(answer.kind),
        onFault: (fault) => deps.say(`Một kết nối đồng bộ đóng vì: ${fault instanceof Error ? fault.message : String(fault)}`),
      },
      { send: (text) => socket.send(text), close: () => socket.close() },
    );
    open.set(socket, connection);
    socket.on('pong', () => {
      isAlive = true;
    });
    socket.on('message', (data, isBinary) => {
      isAlive = true;
      connection.heard(isBinary ? '' : String(data));
    });
    // What is wrong with a socket is told by its end.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(impatient);
      clearInterval(beat);
      connection.ended();
      open.delete(socket);
      if (stationHere === null) return;
      present.delete(stationHere);
      // Only for who looks at the console: where the database is away, the last contact stays as it was.
      deps.store.noteContact(stationHere, null, deps.now()).catch(() => {});
    });
  }

  return {
    connected: () => new Set(present.keys()),
    async stop() {
      isStopping = true;
      server.off('upgrade', onUpgrade);
      const all = [...open];
      for (const [socket, connection] of all) {
        connection.ended();
        socket.close(GOING_AWAY);
      }
      await Promise.all(all.map(([, connection]) => connection.atRest()));
      for (const [socket] of all) socket.terminate();
    },
  };
}
