import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintDocument } from '#contract/print-document.ts';
import { SAMPLES } from '#core/printing/documents/samples.ts';
import { askPaperStatus, encodePaper } from '#core/printing/escpos.ts';
import { findProfile } from '#core/printing/profiles.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { openTcpTransport } from '#native/printing/tcp-transport.ts';
import { canvasRasterizer } from '#native/raster/canvas-rasterizer.ts';
import { forkDrawing } from '#native/raster/fork-drawing.ts';
import { processRasterizer } from '#native/raster/process-rasterizer.ts';
import { startStation } from '#station/start-station.ts';
import type { Line } from '../line.ts';
import { openPrinter } from '../printer.ts';
import { median, quantile, sideBySide, type Times, timed } from '../rounds.ts';

const ROUNDS = 300;
const WARM_UP = 20;

const found = findProfile('default');
if (!found.ok) throw new Error('the default profile is missing');
const profile = found.value;

type Printer = Awaited<ReturnType<typeof openPrinter>>;

/** The floor: drawn in this process and written to a socket, with no journal, no question before it and no second process. */
function bare(printer: Printer, document: PrintDocument) {
  const rasterizer = canvasRasterizer();
  return async () => {
    const arrived = printer.next();
    const ms = await timed(async () => {
      const drawn = await rasterizer.draw(document, profile.width);
      if (!drawn.ok) throw new Error(drawn.refusal.code);
      const socket = connect({ host: '127.0.0.1', port: printer.port, noDelay: true });
      socket.on('error', () => {}).end(Buffer.concat([encodePaper(drawn.value, profile), askPaperStatus()]));
      await arrived;
    });
    return ms;
  };
}

/** Every ticket from the command to the last byte at the printer; one at a time, as a kiosk gives them. */
async function measureTickets(): Promise<Readonly<Record<'ticket' | 'bare', Times>>> {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const printer = await openPrinter();
  const started = await startStation(dir, true);
  if (!started.ok) throw new Error(started.refusal.code);
  const station = started.value;
  const act = async (as: Parameters<typeof station.perform>[0], name: Parameters<typeof station.perform>[1], input: unknown) => {
    const answer = await station.perform(as, name, input);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  };
  try {
    const kiosk = { role: 'kiosk', staff: null } as const;
    const technician = { role: 'it', staff: 'khoa' } as const;
    await act(technician, 'printer.set', {
      printer: 'ticket',
      transport: 'tcp',
      host: '127.0.0.1',
      port: printer.port,
      profile: 'default',
    });
    let taken = 0;
    const series = ['A', 'B', 'C'];
    const ticket = async () => {
      const arrived = printer.next();
      const ms = await timed(async () => {
        await act(kiosk, 'ticket.take', { series: series[taken++ % series.length] });
        await arrived;
      });
      // the next one is not measured while this one is still being closed
      await new Promise((resolve) => setTimeout(resolve, 15));
      return ms;
    };
    return await sideBySide({ ticket, bare: bare(printer, SAMPLES.ticket()) }, { rounds: ROUNDS, warmUp: WARM_UP });
  } finally {
    await station.stop();
    printer.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

let tickets: ReturnType<typeof measureTickets> | null = null;
const ticketTimes = () => {
  tickets ??= measureTickets();
  return tickets;
};

export const printTicketMedian: Line = {
  name: 'print.ticket.median',
  words: 'ticket.take to the last byte of its paper at a TCP socket, against the same paper drawn and written without a station (medians)',
  measure: async () => {
    const times = await ticketTimes();
    return { value: median(times.ticket), unit: 'ms', baseline: median(times.bare) };
  },
};

export const printTicketP99: Line = {
  name: 'print.ticket.p99',
  words: 'the same, 99 of 100',
  measure: async () => {
    const times = await ticketTimes();
    return { value: quantile(times.ticket, 0.99), unit: 'ms', baseline: quantile(times.bare, 0.99) };
  },
};

export const printReceiptMedian: Line = {
  name: 'print.receipt.median',
  words: 'a receipt of 40 lines drawn in the drawing process, encoded and sent to the last byte, against the same in one process (medians)',
  measure: async () => {
    const printer = await openPrinter();
    const rasterizer = processRasterizer({ open: forkDrawing, timers: nodeTimers() });
    const transport = openTcpTransport();
    const document = SAMPLES.receipt();
    const receipt = async () => {
      const arrived = printer.next();
      let sent: Promise<unknown> = Promise.resolve();
      const ms = await timed(async () => {
        const drawn = await rasterizer.draw(document, profile.width);
        if (!drawn.ok) throw new Error(drawn.refusal.code);
        const target = { transport: 'tcp', host: '127.0.0.1', port: printer.port } as const;
        sent = transport.send(target, profile, encodePaper(drawn.value, profile), () => {}).done;
        await arrived;
      });
      await sent;
      return ms;
    };
    try {
      const times = await sideBySide({ receipt, bare: bare(printer, document) }, { rounds: ROUNDS, warmUp: WARM_UP });
      return { value: median(times.receipt), unit: 'ms', baseline: median(times.bare) };
    } finally {
      await rasterizer.close();
      printer.close();
    }
  },
};
