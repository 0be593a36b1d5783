import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { serveVirtualPrinter, type VirtualPrinterServer } from '#native/printing/virtual-printer-server.ts';
import { type VirtualPrinter, virtualPrinter } from '#native/simulated/virtual-printer.ts';
import { type AtWork, demoAtWork, type Window } from './support/office-at-work.ts';

/** Papers of a hall on network printers: real sockets, the real drawing process, the whole station. */

const within = { timeout: 20_000, interval: 50 };

let office: AtWork;
let kiosk: Window;
let officer: Window;
let technician: Window;
let printer: VirtualPrinter;
let server: VirtualPrinterServer;
let seen: ReadonlySet<string>;
const opened: VirtualPrinterServer[] = [];

async function networkPrinter() {
  const made = virtualPrinter({ width: 576, keep: 99 });
  const serving = await serveVirtualPrinter(made);
  opened.push(serving);
  return { made, serving };
}

const setPrinter = (name: string, port: number, more: object = {}) =>
  technician.need('printer.set', { printer: name, transport: 'tcp', host: '127.0.0.1', port, profile: 'default', ...more });

beforeEach(async () => {
  office = await demoAtWork();
  kiosk = await office.window('kiosk');
  officer = await office.window('receiver', 'phuong');
  technician = await office.window('it', 'khoa');
  await officer.need('counter.open', { counter: '1' });
  ({ made: printer, serving: server } = await networkPrinter());
  // the demo's own papers are out of the way
  seen = new Set();
  await vi.waitFor(async () => expect((await ticketJobs()).filter(({ state }) => state !== 'printed')).toEqual([]), within);
  seen = new Set((await ticketJobs()).map(({ printJobId }) => printJobId));
  await setPrinter('ticket', server.port);
});
afterEach(async () => {
  await office.close();
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

const jobs = z.array(
  z.object({ printJobId: z.string(), title: z.string(), state: z.string(), printer: z.string(), movedFrom: z.string().nullable() }),
);
const ticketJobs = async () =>
  jobs.parse((await officer.need('print.jobs', { limit: 500 })).rows).filter(({ printJobId }) => !seen.has(printJobId));
const count = async (state: string) => (await ticketJobs()).filter((job) => job.state === state).length;
const taken = z.object({ ticketId: z.string(), number: z.string(), printJobId: z.string(), waiting: z.number() });
const take = async (series = 'A') => taken.parse(await kiosk.need('ticket.take', { series }));
const call = async (number: string) => {
  const { ticket } = z
    .object({ ticket: z.object({ ticketId: z.string() }) })
    .parse(await officer.need('queue.call', { counter: '1', number }));
  await officer.need('queue.startServing', { counter: '1', ticketId: ticket.ticketId });
  await officer.need('queue.finish', { counter: '1', ticketId: ticket.ticketId });
};
const waiting = z.array(z.object({ number: z.string(), paper: z.object({ state: z.string(), printJobId: z.string() }).optional() }));
const paperOf = async (number: string) =>
  waiting.parse((await officer.need('queue.snapshot', {})).waiting).find((ticket) => ticket.number === number)?.paper;
const statusOf = async (name: string) =>
  z
    .array(z.looseObject({ printer: z.string() }))
    .parse((await officer.need('station.status', {})).printers)
    .find((each) => each.printer === name);

describe('a roll that is out', () => {
  it('costs nobody his number; when it is changed only the papers of those who still wait come out, each once', async () => {
    printer.set({ roll: 'end' });
    const tickets = [];
    for (let i = 0; i < 30; i++) tickets.push(await take());
    await vi.waitFor(async () => expect(await statusOf('ticket')).toMatchObject({ trouble: 'paper-out', roll: { state: 'out' } }), within);
    for (const { number } of tickets.slice(0, 20)) await call(number);
    expect(printer.papers()).toHaveLength(0);

    printer.set({ roll: 'enough' });
    await officer.need('printer.changeRoll', { printer: 'ticket' });
    await vi.waitFor(async () => expect(await count('printed')).toBe(10), within);
    expect(await count('expired')).toBe(20);
    expect(printer.papers()).toHaveLength(10);
    expect(await statusOf('ticket')).toMatchObject({ trouble: null, waiting: 0, roll: { state: 'enough' } });
    expect(await paperOf(tickets[29]?.number ?? '')).toMatchObject({ state: 'printed' });
  });

  it('in the middle of 30 papers: the one under way is held, and every paper comes out once with the next roll', async () => {
    printer.set({ rollEndsAfter: 600_000 });
    for (let i = 0; i < 30; i++) await take(i % 2 === 0 ? 'A' : 'B');
    await vi.waitFor(async () => expect(await statusOf('ticket')).toMatchObject({ trouble: 'paper-out' }), within);
    expect(printer.papers().length).toBeGreaterThan(0);
    expect(printer.papers().length).toBeLessThan(30);
    expect(await count('sending')).toBe(1);
    printer.set({ roll: 'enough' });
    await vi.waitFor(async () => expect(await count('printed')).toBe(30), within);
    expect(printer.papers()).toHaveLength(30);
  });
});

describe('a paper', () => {
  it('asked for again by a person comes out, though its number was called meanwhile', async () => {
    printer.set({ breaksOffAfter: 5_000 });
    const ticket = await take();
    await vi.waitFor(async () => expect(await count('unknown')).toBe(1), within);
    printer.set({ breaksOffAfter: null });
    expect(await paperOf(ticket.number)).toMatchObject({ state: 'unknown', printJobId: ticket.printJobId });
    await call(ticket.number);
    await officer.need('print.settle', { printJobId: ticket.printJobId, outcome: 'again' });
    await vi.waitFor(async () => expect(await count('printed')).toBe(1), within);
  });

  it('goes to the fallback of a printer that is away, once, and says so', async () => {
    const spare = await networkPrinter();
    await setPrinter('spare', spare.serving.port, { papers: [] });
    await server.close();
    opened.splice(opened.indexOf(server), 1);
    await setPrinter('ticket', server.port, { fallback: 'spare', rollMetres: 40 });
    const { printJobId } = await take();
    await take();
    await vi.waitFor(async () => expect(await count('printed')).toBe(2), within);
    expect(spare.made.papers()).toHaveLength(2);
    expect((await ticketJobs()).find((job) => job.printJobId === printJobId)).toMatchObject({ printer: 'spare', movedFrom: 'ticket' });
    expect(await statusOf('ticket')).toMatchObject({
      trouble: 'refused',
      isReplaced: true,
      fallback: 'spare',
      roll: { metres: 40, papersLeft: 329 },
    });
    // another address, and the rest stays as it was
    const again = await networkPrinter();
    await setPrinter('ticket', again.serving.port);
    await take();
    await vi.waitFor(async () => expect(await count('printed')).toBe(3), within);
    expect(again.made.papers()).toHaveLength(1);
    const status = z.looseObject({ roll: z.object({ papersLeft: z.number() }) }).parse(await statusOf('ticket'));
    expect(status).toMatchObject({ isReplaced: false, trouble: null, fallback: 'spare' });
    expect(status.roll.papersLeft).toBeLessThan(329);
    expect(await officer.refused('printer.changeRoll', { printer: 'nobody' })).toBe('unknownPrinter');
  });
});
