import { createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { VirtualPrinter } from '#native/simulated/virtual-printer.ts';

export interface VirtualPrinterServer {
  readonly port: number;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** Reads no faster: so many bytes each 10 ms. Without it, as they come. */
  readonly bytesEach10Ms?: number;
}

/** The virtual printer on a port of this computer. Like a real one it serves one connection at a time; the next waits. */
export async function serveVirtualPrinter(printer: VirtualPrinter, options: ServerOptions = {}): Promise<VirtualPrinterServer> {
  const open = new Set<Socket>();
  let turn: Promise<void> = Promise.resolve();

  const server: Server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    open.add(socket);
    socket.on('error', () => {}); // whoever prints may leave at any time; `close` follows
    socket.on('close', () => open.delete(socket));
    turn = turn.then(() => serve(socket, printer, options.bytesEach10Ms));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');

  return {
    port: address.port,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

async function serve(socket: Socket, printer: VirtualPrinter, bytesEach10Ms: number | undefined): Promise<void> {
  const connection = printer.plug({ say: (bytes) => socket.write(bytes), breakOff: () => socket.resetAndDestroy() });
  try {
    for await (const data of socket.iterator({ destroyOnReturn: false })) {
      const size = bytesEach10Ms ?? data.length;
      for (let at = 0; at < data.length; at += size) {
        connection.push(data.subarray(at, at + size));
        if (bytesEach10Ms !== undefined) await pause(10);
      }
    }
  } catch {
    // the connection broke: what had come is on paper
  }
  connection.end();
  socket.end();
}
