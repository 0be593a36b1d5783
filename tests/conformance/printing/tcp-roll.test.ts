import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrinterTransport } from '#core/ports/printer.ts';
import type { PrinterProfile } from '#core/printing/profiles.ts';
import { openTcpTransport } from '#native/printing/tcp-transport.ts';
import { serveVirtualPrinter, type VirtualPrinterServer } from '#native/printing/virtual-printer-server.ts';
import { type VirtualPrinter, virtualPrinter } from '#native/simulated/virtual-printer.ts';
import { noise, paperBytes, quickProfile } from './paper.ts';
import { openSink } from './sink.ts';

/** Rolls that end, over a real socket, as a printer tells of them. */

const bytes = paperBytes(noise(600));
let printer: VirtualPrinter;
let server: VirtualPrinterServer;
let transport: PrinterTransport;
let held: (string | null)[];
beforeEach(async () => {
  printer = virtualPrinter({ width: 576, keep: 9 });
  server = await serveVirtualPrinter(printer);
  transport = openTcpTransport();
  held = [];
});
afterEach(() => server.close());

const send = (profile: Partial<PrinterProfile> = {}, port = server.port) =>
  transport.send(
    { transport: 'tcp', host: '127.0.0.1', port },
    quickProfile({ asksFirst: true, ...profile }),
    bytes,
    () => {},
    (why) => held.push(why),
  );

describe('a roll that ends in the middle of a paper', () => {
  it('is waited for: the rest comes out with the new one, once, and is printed', async () => {
    printer.set({ rollEndsAfter: 20_000 });
    const sending = send();
    await vi.waitFor(() => expect(held).toEqual(['paper-out']), 30_000);
    expect(printer.papers()).toHaveLength(0);
    printer.set({ roll: 'enough' });
    expect(await sending.done).toMatchObject({ outcome: 'printed', paper: 'enough' });
    expect(printer.papers()).toHaveLength(1);
  });

  it('and is never changed, is asked about', async () => {
    printer.set({ rollEndsAfter: 20_000 });
    const sending = send({ heldTimeoutMs: 500 });
    expect(await sending.done).toMatchObject({ outcome: expect.stringMatching(/unknown|sent/) });
    expect(held).toEqual(['paper-out']);
  });

  it('may be broken off: nobody knows how much came out', async () => {
    printer.set({ rollEndsAfter: 20_000 });
    const sending = send();
    await vi.waitFor(() => expect(held).toEqual(['paper-out']), 30_000);
    sending.cancel();
    expect(await sending.done).toMatchObject({ outcome: 'unknown', detail: 'stopped' });
  });
});

describe('what a printer says before a paper', () => {
  it('that the roll is near its end goes with the report', async () => {
    printer.set({ roll: 'near-end' });
    expect(await send().done).toMatchObject({ outcome: 'printed', paper: 'near-end' });
  });

  it('that its cover is open: nothing is sent', async () => {
    const sink = await openSink((socket) => socket.on('data', () => socket.write(Buffer.of(0x16, 0x12))));
    expect(await send({}, sink.port).done).toEqual({ outcome: 'failed', detail: 'cover-open', paper: 'enough' });
    await sink.close();
  });

  it('is not waited for again where it twice said nothing', async () => {
    printer.set({ answers: false });
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const began = performance.now();
      await send({ answersStatus: 'none', closeTimeoutMs: 2_000 }).done;
      times.push(performance.now() - began);
    }
    expect(printer.papers()).toHaveLength(3);
    expect(times[1]).toBeGreaterThan(290);
    expect(times[2]).toBeLessThan(times[1] ?? 0);
  });
});
