import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';

/**
 * `node printer.ts LOG`: a network printer in a process of its own. Says its port on stdout; writes the length of each job that
 * brought at least one byte to LOG when the connection ends, and answers `GS r 1` with "paper there".
 */
const [log = ''] = process.argv.slice(2);
const server = createServer((socket) => {
  let bytes = 0;
  let tail = '';
  socket.on('data', (part) => {
    bytes += part.length;
    tail = (tail + part.toString('latin1')).slice(-3);
    if (tail === '\x1dr\x01') socket.write(Uint8Array.of(0));
  });
  socket.on('error', () => undefined);
  socket.on('end', () => socket.end());
  socket.on('close', () => {
    if (bytes > 0) appendFileSync(log, `${bytes}\n`);
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
