import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PrinterTarget } from '#contract/events/printer.ts';
import { SAMPLES } from '#core/printing/documents/samples.ts';
import type { SpoolJob, SpoolStore } from '#core/printing/spool-store.ts';
import { type Spooler, startSpooler } from '#core/printing/spooler.ts';
import { openTcpTransport } from '#native/printing/tcp-transport.ts';
import { serveVirtualPrinter, type VirtualPrinterServer } from '#native/printing/virtual-printer-server.ts';
import { canvasRasterizer } from '#native/raster/canvas-rasterizer.ts';
import { virtualPrinter } from '#native/simulated/virtual-printer.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { readSymbols } from './read-symbols.ts';

/** From a stored document to the picture on a printer's paper over a real socket, and back to a state. */

let spooler: Spooler | null = null;
let server: VirtualPrinterServer | null = null;
afterEach(async () => {
  await spooler?.stop(0);
  await server?.close();
  spooler = server = null;
});

function memoryStore() {
  const jobs = new Map<string, { readonly job: SpoolJob; state: string }>();
  const store: SpoolStore = {
    nextJob: () => [...jobs.values()].find(({ state }) => state === 'queued' || state === 'failed')?.job ?? null,
    interrupted: () => [],
    markSending: (id) => setState(id, 'sending'),
    finish: ({ id, outcome }) => setState(id, outcome),
    move: () => {},
    heldUp: () => {},
    rollIsBack: () => {},
  };
  const setState = (id: string, state: string) => {
    const entry = jobs.get(id);
    if (entry !== undefined) entry.state = state;
  };
  return {
    store,
    states: () => [...jobs.values()].map(({ state }) => state),
    add: (id: string, sample: keyof typeof SAMPLES, copy = false) =>
      void jobs.set(id, {
        job: { id, documentText: JSON.stringify(SAMPLES[sample]()), printer: 'receipt', copy, isMoved: false },
        state: 'queued',
      }),
  };
}

function start(store: SpoolStore, target: () => PrinterTarget) {
  spooler = startSpooler({
    store,
    printers: { names: () => ['receipt'], find: () => ({ target: target(), profile: 'default', fallback: null }) },
    rasterizer: canvasRasterizer(),
    transport: openTcpTransport(),
    timers: nodeTimers(),
  });
  return spooler;
}

const at = (port: number): PrinterTarget => ({ transport: 'tcp', host: '127.0.0.1', port });

describe('a stored paper', () => {
  it('comes out of the printer in order, each once, and is printed', async () => {
    const printer = virtualPrinter({ width: 576, keep: 9 });
    server = await serveVirtualPrinter(printer);
    const { store, states, add } = memoryStore();
    add('1', 'ticket');
    add('2', 'receipt');
    add('3', 'receipt', true);
    const { port } = server;
    start(store, () => at(port));
    await vi.waitFor(() => expect(states()).toEqual(['printed', 'printed', 'printed']), 30_000);
    const read = await Promise.all(printer.papers().map(async (paper) => (await readSymbols(paper)).at(-1)?.text));
    expect(read).toEqual([expect.stringMatching(/^MC1/), 'H26.99-261124-0042', 'H26.99-261124-0042']);
    const [, original, copy] = printer.papers();
    expect(copy?.height).toBeGreaterThan(original?.height ?? 0);
  });

  it('waits for a printer that is not there, and comes out once when it is', async () => {
    const printer = virtualPrinter({ width: 576, keep: 9 });
    const { store, states, add } = memoryStore();
    add('1', 'ticket');
    add('2', 'receipt');
    let port = 1;
    const running = start(store, () => at(port));
    await vi.waitFor(() => expect(states()).toEqual(['failed', 'queued']), 30_000);
    server = await serveVirtualPrinter(printer);
    port = server.port;
    running.retryNow('receipt');
    await vi.waitFor(() => expect(states()).toEqual(['printed', 'printed']), 30_000);
    expect(printer.papers()).toHaveLength(2);
  });

  it('that broke off is not sent again, and the next comes out', async () => {
    const printer = virtualPrinter({ width: 576, keep: 9 });
    printer.set({ breaksOffAfter: 3_000 });
    server = await serveVirtualPrinter(printer);
    const { store, states, add } = memoryStore();
    add('1', 'ticket');
    const { port } = server;
    const running = start(store, () => at(port));
    await vi.waitFor(() => expect(states()).toEqual(['unknown']), 30_000);
    printer.set({ breaksOffAfter: null });
    add('2', 'receipt');
    running.wake('receipt');
    await vi.waitFor(() => expect(states()).toEqual(['unknown', 'printed']), 30_000);
    expect((await readSymbols(printer.papers().at(-1) ?? { width: 8, height: 0, rows: new Uint8Array() })).at(-1)?.text).toBe(
      'H26.99-261124-0042',
    );
  });
});
