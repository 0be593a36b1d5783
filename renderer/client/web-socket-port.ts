import type { MessagePortLike } from '#channel/port.ts';

/** A browser alone would wait for minutes for a station that takes the line and says nothing. */
const OPEN_WITHIN_MS = 5_000;

/** Opens a WebSocket to the station; rejects when it can not be opened. */
export function openWebSocket(url: string): Promise<MessagePortLike> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    const tooLate = setTimeout(() => socket.close(), OPEN_WITHIN_MS);
    socket.addEventListener(
      'open',
      () => {
        clearTimeout(tooLate);
        resolve(webSocketPort(socket));
      },
      { once: true },
    );
    socket.addEventListener('close', () => reject(new Error(`no line to ${url}`)), { once: true });
  });
}

/** An open WebSocket as a port: see channel/port.ts for what it promises. */
function webSocketPort(socket: WebSocket): MessagePortLike {
  let held: string[] | null = [];
  let deliver = (text: string) => {
    held?.push(text);
  };
  socket.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') deliver(data);
    else socket.close();
  });
  return {
    send: (text) => socket.send(text),
    onMessage: (listener) => {
      deliver = listener;
      for (const text of held ?? []) listener(text);
      held = null;
    },
    onClose: (listener) => {
      if (socket.readyState === WebSocket.CLOSED) queueMicrotask(listener);
      else socket.addEventListener('close', listener, { once: true });
    },
    close: () => {
      deliver = () => undefined;
      socket.close();
    },
  };
}

/** Where the station that served this page listens. */
export const channelUrl = ({ protocol, host }: Pick<Location, 'protocol' | 'host'>): string =>
  `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/channel`;
