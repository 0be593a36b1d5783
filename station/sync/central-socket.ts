import { WebSocket } from 'ws';
import { MAX_SYNC_MESSAGE_BYTES } from '#contract/wire/sync.ts';
import type { CentralClient, CentralLink, LinkEnd, LinkListener } from '#core/ports/central-client.ts';
import type { Timers } from '#core/ports/timers.ts';

const HANDSHAKE_MS = 10_000;
/** A pulled cable ends no connection by itself: without an answer to a ping for so long it is given up. */
const PING_MS = 5_000;
const SILENT_PINGS = 2;

/** The road to central over one WebSocket. @param centralUrl `http://HOST:PORT` as given at enrolment */
export function openCentralClient(centralUrl: string, timers: Timers): CentralClient {
  const url = new URL('/sync', centralUrl);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return { connect: (listener) => connect(url, timers, listener) };
}

function connect(url: URL, timers: Timers, listener: LinkListener): CentralLink {
  const socket = new WebSocket(url, { handshakeTimeout: HANDSHAKE_MS, maxPayload: MAX_SYNC_MESSAGE_BYTES, perMessageDeflate: false });
  let isOver = false;
  let hasAnswered = false;
  let unanswered = 0;
  let stopPing = (): void => {};

  const end = (why: LinkEnd): void => {
    stopPing();
    if (isOver) return;
    isOver = true;
    listener.onEnd(why);
  };
  const ping = (): void => {
    if (unanswered >= SILENT_PINGS) {
      socket.terminate();
      return;
    }
    unanswered += 1;
    socket.ping();
    stopPing = timers.after(PING_MS, ping);
  };

  socket.on('open', () => {
    hasAnswered = true;
    stopPing = timers.after(PING_MS, ping);
  });
  socket.on('pong', () => {
    unanswered = 0;
  });
  socket.on('message', (data, isBinary) => {
    if (isOver) return;
    // Whatever comes is a sign of life: a central that works on a large batch answers pings late.
    unanswered = 0;
    listener.onText(isBinary ? '' : String(data));
  });
  // Something answered, but not as a WebSocket: a page of another program, a proxy.
  socket.on('unexpected-response', () => {
    end('notCentral');
    socket.terminate();
  });
  socket.on('error', (fault) => end(hasAnswered ? 'closed' : isOtherProtocol(fault) ? 'notCentral' : 'unreachable'));
  socket.on('close', () => end('closed'));

  return {
    send: (text) => socket.send(text),
    close() {
      isOver = true;
      stopPing();
      if (socket.readyState === WebSocket.CONNECTING) socket.terminate();
      else socket.close();
    },
  };
}

/** Bytes that are no HTTP at all: another program listens there. */
const isOtherProtocol = (fault: Error): boolean => 'code' in fault && String(fault.code).startsWith('HPE_');
