import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** A printer's end of a connection, with no manners of its own: each test says what it does. */
export interface Sink {
  readonly port: number;
  /** What was read, all connections together. */
  received(): Buffer;
  connections(): number;
  close(): Promise<void>;
}

/** `serve` gets each connection; it reads only what it asks for (`readAll`, `readSome`). */
export async function openSink(serve: (socket: Socket, sink: { keep(bytes: Buffer): void; received(): Buffer }) => void): Promise<Sink> {
  const parts: Buffer[] = [];
  const open = new Set<Socket>();
  let count = 0;
  const received = () => Buffer.concat(parts);
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    count += 1;
    open.add(socket);
    socket.on('error', () => {}).on('close', () => open.delete(socket));
    serve(socket, { keep: (bytes) => parts.push(bytes), received });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: portOf(server.address()),
    received,
    connections: () => count,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A port of this computer on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** A printer that is switched on and never takes up a call: its thread sleeps, so that nobody accepts, and its waiting room is full. */
export async function openBlackHole(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const thread = new Worker(
    `const { createServer } = require('node:net');
     const { parentPort } = require('node:worker_threads');
     const server = createServer().listen(0, '127.0.0.1', 1, () => {
       parentPort.postMessage(server.address().port);
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     });`,
    { eval: true },
  );
  const [port]: unknown[] = await once(thread, 'message');
  if (typeof port !== 'number') throw new Error('no port was given');
  // a waiting room for one holds two; a third call is not answered at all
  const waiting = [0, 1, 2].map(() => connect({ port, host: '127.0.0.1' }).on('error', () => {}));
  await Promise.all(waiting.slice(0, 2).map((socket) => once(socket, 'connect')));
  return {
    port,
    async close() {
      for (const socket of waiting) socket.destroy();
      await thread.terminate();
    },
  };
}

function portOf(address: ReturnType<ReturnType<typeof createServer>['address']>): number {
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
