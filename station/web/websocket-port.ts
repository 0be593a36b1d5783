import { WebSocket } from 'ws';
import type { MessagePortLike } from '#channel/port.ts';
import { portOver } from '#channel/port-over.ts';
import { MAX_MESSAGE_BYTES } from '#contract/wire/channel.ts';

/** An open WebSocket of either end as a port; a binary message closes it. */
export const portFromWebSocket = (socket: WebSocket): MessagePortLike =>
  portOver((events) => {
    socket.on('message', (data, isBinary) => events.received(isBinary ? data : String(data)));
    socket.on('close', () => events.closed());
    // Always followed by `close`, which says it all; unheard, it would end the process.
    socket.on('error', () => {});
    return {
      send: (text) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(text);
      },
      close: () => socket.close(),
    };
  });

/** Connects a program to a station: `ws://127.0.0.1:PORT/channel`. Rejects where none answers. */
export function connectWebSocket(url: string): Promise<MessagePortLike> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, { maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false, handshakeTimeout: 5_000 });
    socket.once('open', () => {
      socket.off('error', reject);
      resolve(portFromWebSocket(socket));
    });
    socket.once('error', reject);
  });
}
