import type { MessagePortLike } from '#channel/port.ts';

/** Opens a WebSocket to the station; rejects when it can not be opened. Only texts pass: anything else closes the line. */
export function openWebSocket(url: string): Promise<MessagePortLike> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => resolve(portOf(socket)), { once: true });
    socket.addEventListener('close', () => reject(new Error(`no line to ${url}`)), { once: true });
  });
}

function portOf(socket: WebSocket): MessagePortLike {
  return {
    send: (text) => socket.send(text),
    onMessage: (listener) => {
      socket.addEventListener('message', ({ data }) => {
        if (typeof data === 'string') listener(data);
        else socket.close();
      });
    },
    onClose: (listener) => socket.addEventListener('close', listener, { once: true }),
    close: () => socket.close(),
  };
}

/** Where the station that served this page listens. */
export const channelUrl = ({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string =>
  `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/channel`;
