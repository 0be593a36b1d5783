import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { askPaperStatus } from '#core/printing/escpos.ts';

/** A printer as an Epson answers, that tells when the last byte of a paper has arrived. */
export async function openPrinter() {
  let arrived = () => {};
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (socket: Socket) => {
    let tail = Buffer.alloc(0);
    socket.on('data', (data) => {
      tail = Buffer.concat([tail, data]).subarray(-3);
      // both questions before the paper come in one piece
      if (data.length === 6 && data[0] === 0x10) socket.write(Buffer.of(0x12, 0x12));
      if (!tail.equals(askPaperStatus())) return;
      arrived();
      socket.write(Buffer.of(0));
    });
    socket.on('end', () => socket.end()).on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    port: address.port,
    /** The next paper has arrived whole. */
    next: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      arrived = resolve;
      return promise;
    },
    close: () => server.close(),
  };
}
