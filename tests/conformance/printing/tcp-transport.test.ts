import { describe, expect, it } from 'vitest';
import { serveVirtualPrinter } from '#native/printing/virtual-printer-server.ts';
import { openTcpTransport } from '#native/printing/tcp-transport.ts';
import { virtualPrinter } from '#native/simulated/virtual-printer.ts';
import { noise, paperBytes, quickProfile } from './paper.ts';
import { transportConformance } from './transport-suite.ts';

transportConformance('TCP', async () => {
  const printer = virtualPrinter({ width: 576, keep: 10 });
  const server = await serveVirtualPrinter(printer);
  return {
    transport: openTcpTransport(),
    target: { transport: 'tcp', host: '127.0.0.1', port: server.port },
    printer,
    close: server.close,
  };
});

describe('TCP to a slow printer', () => {
  it('is printed however long the reading takes, since the wait begins when the last byte can have arrived', async () => {
    const printer = virtualPrinter({ width: 576, keep: 1 });
    const server = await serveVirtualPrinter(printer, { bytesEach10Ms: 300 });
    // 43 kB at 30 kB/s take 1.4 s, and only 300 ms are waited for the answer itself
    const bytes = paperBytes(noise(600));
    const profile = quickProfile({ slowestBytesPerSecond: 20_000 });
    const sending = openTcpTransport().send({ transport: 'tcp', host: '127.0.0.1', port: server.port }, profile, bytes, () => {});
    expect(await sending.done).toMatchObject({ outcome: 'printed' });
    expect(printer.papers()).toHaveLength(1);
    await server.close();
  });
});
