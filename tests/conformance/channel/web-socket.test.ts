import { WebSocket } from 'ws';
import type { MessagePortLike } from '#channel/port.ts';
import { serveWeb } from '#station/web/serve-web.ts';
import { portFromWebSocket } from '#station/web/websocket-port.ts';
import { channelConformance } from './suite.ts';

channelConformance('a WebSocket on loopback', async (station) => {
  const web = await serveWeb({ ...station, rendererDir: 'no-such-folder' });
  const sockets = new Map<MessagePortLike, WebSocket>();
  let isCut = false;
  return {
    connect: () =>
      new Promise((resolve, reject) => {
        if (isCut) return reject(new Error('cut'));
        const socket = new WebSocket(web.wsUrl);
        socket.once('error', reject);
        return socket.once('open', () => {
          const port = portFromWebSocket(socket);
          sockets.set(port, socket);
          resolve(port);
        });
      }),
    sendBinary: (port) => sockets.get(port)?.send(new Uint8Array([0x7b, 0x7d])),
    cut: () => {
      isCut = true;
      for (const socket of sockets.values()) socket.terminate();
    },
    heal: () => {
      isCut = false;
    },
    close: () => web.close(),
  };
});
