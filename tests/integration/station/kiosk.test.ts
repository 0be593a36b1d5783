import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { codeScanValue, ticketPapersValue } from '#contract/operations/topics.ts';
import { RIGHTS } from '#contract/rights.ts';
import { type AtWork, demoAtWork, realAtWork, type Window } from './support/office-at-work.ts';

const PATIENT = { timeout: 30_000 };
const CARD = '001184012345|012345678|NGUYỄN THỊ VÍ DỤ|12051984|Nữ|Số 1 Đường Ví Dụ, Hà Nội|10052021';

let office: AtWork;
let printer: Server | undefined;
afterEach(async () => {
  await office.close();
  printer?.close();
  printer = undefined;
});

/** A printer that says that it is well, takes some bytes of a paper and is gone: nobody knows whether the paper came out. */
async function breakingPrinter(): Promise<number> {
  printer = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const questions = bytes.length / 3;
      const isAsked = bytes[0] === 0x10 && bytes[1] === 0x04 && Number.isInteger(questions) && questions <= 2;
      if (isAsked) socket.write(new Uint8Array(questions).fill(0x12));
      else socket.resetAndDestroy();
    });
  });
  printer.listen(0, '127.0.0.1');
  await once(printer, 'listening');
  return z.object({ port: z.int() }).parse(printer.address()).port;
}

const setPrinter = async (port: number) => {
  const it = await office.window('it', 'khoa');
  await it.need('printer.set', { printer: 'ticket', transport: 'tcp', host: '127.0.0.1', port, profile: 'default' });
};
const papers = (kiosk: Window) => ticketPapersValue.parse(office.station.host.topicValue('ticketPapers', kiosk.session)).rows;
const stateOf = (kiosk: Window, id: unknown) => papers(kiosk).find(({ printJobId }) => printJobId === id)?.state;

describe('the paper of a ticket', () => {
  it('that may have come out is settled by the citizen, who can touch no other paper', async () => {
    office = await demoAtWork();
    await setPrinter(await breakingPrinter());
    const kiosk = await office.window('kiosk');
    const { printJobId } = await kiosk.need('ticket.take', { series: 'A' });
    await expect.poll(() => stateOf(kiosk, printJobId), PATIENT).toBe('unknown');
    expect(await kiosk.need('ticket.settlePaper', { printJobId, outcome: 'again' })).toEqual({ printJobId, state: 'queued' });
    await expect.poll(() => stateOf(kiosk, printJobId), PATIENT).toBe('unknown');
    expect(await kiosk.need('ticket.settlePaper', { printJobId, outcome: 'printed' })).toEqual({ printJobId, state: 'printed' });
    expect(await kiosk.refused('ticket.settlePaper', { printJobId, outcome: 'again' })).toBe('wrongState');

    const copy = await (await office.window('receiver', 'phuong')).need('print.reprint', { printJobId });
    expect(await kiosk.refused('ticket.settlePaper', { printJobId: copy.printJobId, outcome: 'again' })).toBe('unknownJob');
    expect(papers(kiosk).map(({ printJobId: id }) => id)).not.toContain(copy.printJobId);
    expect(RIGHTS['print.settle']).not.toContain('kiosk');
  });

  it('is not printed again for a number that was called meanwhile', async () => {
    office = await demoAtWork();
    await setPrinter(await breakingPrinter());
    const kiosk = await office.window('kiosk');
    const { printJobId, number } = await kiosk.need('ticket.take', { series: 'B' });
    await expect.poll(() => stateOf(kiosk, printJobId), PATIENT).toBe('unknown');
    const officer = await office.window('receiver', 'phuong');
    await officer.need('counter.open', { counter: '4' });
    await officer.need('queue.call', { counter: '4', number });
    expect(await kiosk.refused('ticket.settlePaper', { printJobId, outcome: 'again' })).toBe('wrongState');
    expect(await kiosk.need('ticket.settlePaper', { printJobId, outcome: 'printed' })).toMatchObject({ state: 'printed' });
  });
});

describe('a kiosk', () => {
  it('prints the list of papers of a procedure, but none before tickets that wait', async () => {
    office = await demoAtWork();
    const kiosk = await office.window('kiosk');
    // The tickets of the demo's morning go first.
    await expect.poll(async () => (await kiosk.ask('procedure.printGuide', { procedure: '1.012784' })).ok, PATIENT).toBe(true);
    expect(await kiosk.refused('procedure.printGuide', { procedure: '9.999999' })).toBe('unknownProcedure');
    const closed = createServer();
    closed.listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = z.object({ port: z.int() }).parse(closed.address());
    await new Promise((resolve) => closed.close(resolve));
    await setPrinter(port);
    const { printJobId } = await kiosk.need('ticket.take', { series: 'A' });
    await expect.poll(() => stateOf(kiosk, printJobId), PATIENT).toBe('failed');
    expect(await kiosk.refused('procedure.printGuide', { procedure: '1.012784' })).toBe('printerWaits');
  });

  it('hears the codes of its scanner, and nothing of a card', async () => {
    office = await demoAtWork();
    const kiosk = await office.window('kiosk');
    const { code, number } = await kiosk.need('ticket.take', { series: 'A' });
    const officer = await office.window('receiver', 'phuong');
    const heard = () => codeScanValue.parse(office.station.host.topicValue('codeScan', kiosk.session));
    await officer.need('scanner.simulate', { text: code });
    expect(heard().read).toMatchObject({ kind: 'ticket', ticket: { number, state: 'waiting' } });
    await officer.need('scanner.simulate', { text: CARD });
    expect(heard()).toEqual({ n: 2, read: { kind: 'unknown', warnings: [] } });
    expect(await kiosk.need('scan.read', { text: CARD })).toEqual({ kind: 'unknown', warnings: [] });
  });

  it('gives a priority for a reason of the office alone, and says when a series has no numbers left', async () => {
    const series = [{ id: 'A', name: 'Đất đai', dailyLimit: 1 }];
    const counters = [{ number: '1', name: 'Đất đai', series: ['A'] }];
    office = await realAtWork([], { series, counters, priorityReasons: [{ id: 'mother', name: 'Mẹ bế con nhỏ' }] });
    const kiosk = await office.window('kiosk');
    expect(await kiosk.need('office.show', {})).toMatchObject({ priorityReasons: [{ id: 'mother', name: 'Mẹ bế con nhỏ', nameEn: '' }] });
    expect(await kiosk.refused('ticket.take', { series: 'A', priority: 'elderly' })).toBe('unknownPriority');
    expect(await kiosk.need('series.list', {})).toMatchObject({ rows: [{ isOpen: true, closed: null }] });
    await kiosk.need('ticket.take', { series: 'A', priority: 'mother' });
    expect(await kiosk.need('series.list', {})).toMatchObject({ rows: [{ isOpen: false, closed: { why: 'limitReached' } }] });
    expect(await kiosk.refused('ticket.take', { series: 'A' })).toBe('limitReached');
  });
});
