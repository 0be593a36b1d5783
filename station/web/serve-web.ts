import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { type ChannelHost, type ServeDeps, serveChannel } from '#channel/server.ts';
import type { Role } from '#contract/rights.ts';
import { MAX_MESSAGE_BYTES } from '#contract/wire/channel.ts';
import { menuLink, windowLink } from '#contract/window-link.ts';
import { type RendererFiles, rendererFiles } from './renderer-files.ts';
import { securityHeaders } from './security-headers.ts';
import type { Tokens } from './tokens.ts';
import { portFromWebSocket } from './websocket-port.ts';

const ADDRESS = '127.0.0.1';
export const CHANNEL_PATH = '/channel';

export interface WebOptions extends ServeDeps {
  /** Without it a free one. */
  readonly port?: number;
  /** The built renderer, `dist/renderer`; where it is missing every page is 404 and the channel works. */
  readonly rendererDir: string;
  readonly tokens: Pick<Tokens, 'windows'>;
  readonly host: ChannelHost;
}

export interface Web {
  readonly port: number;
  /** `http://127.0.0.1:PORT/` */
  readonly url: string;
  /** `ws://127.0.0.1:PORT/channel` */
  readonly wsUrl: string;
  /** The link of a role's window, its token in the fragment: for the eyes of whoever opens it, never for a log. */
  windowUrl(role: Role): string;
  menuUrl(): string;
  close(): Promise<void>;
}

/** Serves windows and the channel to this computer alone. Rejects when the port is taken. */
export async function serveWeb({ port: wanted = 0, rendererDir, tokens, host, timers, report }: WebOptions): Promise<Web> {
  const files = rendererFiles(rendererDir);
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, ADDRESS, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has an address');

  const { port } = address;
  const hosts = [`${ADDRESS}:${port}`, `localhost:${port}`];
  const origins = hosts.map((name) => `http://${name}`);
  const headers = securityHeaders([`ws://${ADDRESS}:${port}`]);

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // Another name for this address is a page elsewhere that had its own name point here.
    if (!hosts.includes(request.headers.host ?? '')) return end(response, 421);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return end(response, 405);
    }
    return void answer(files, request, response).catch((fault: unknown) => {
      report(fault);
      end(response, 500);
    });
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { host: name = '', origin } = request.headers;
    // Programs send no origin; a page's is put there by the browser and can not be left out by the page.
    if (!hosts.includes(name) || (origin !== undefined && !origins.includes(origin))) return turnAway(socket, '403 Forbidden');
    if (pathOf(request) !== CHANNEL_PATH) return turnAway(socket, '404 Not Found');
    return sockets.handleUpgrade(request, socket, head, (opened: WebSocket) =>
      serveChannel(portFromWebSocket(opened), host, { timers, report }),
    );
  });

  const url = `http://${ADDRESS}:${port}/`;
  return {
    port,
    url,
    wsUrl: `ws://${ADDRESS}:${port}${CHANNEL_PATH}`,
    windowUrl: (role) => windowLink(url, role, tokens.windows[role]),
    menuUrl: () => menuLink(url, tokens.windows),
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // A window that does not answer the goodbye does not hold the station up.
      const giveUp = timers.after(1_000, () => {
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
      });
      server.closeIdleConnections();
      await closed;
      giveUp();
    },
  };
}

async function answer(files: RendererFiles, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request);
  const file = path === null ? null : await files.read(path);
  if (file === null) return end(response, 404);
  response.setHeader('ETag', file.etag);
  response.setHeader('Cache-Control', file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === file.etag) return end(response, 304);
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Length', file.bytes.length);
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}

/** The path without its query, decoded; null for what is no path. */
function pathOf(request: IncomingMessage): string | null {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  try {
    return path.startsWith('/') ? decodeURIComponent(path) : null;
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, status === 304 ? {} : { 'Content-Length': 0 }).end();
}

function turnAway(socket: Duplex, status: string): void {
  // The other end may be gone already.
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
