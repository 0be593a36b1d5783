import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type ChannelClient, openClient } from '#channel/client.ts';
import type { Role } from '#contract/rights.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { connectWebSocket } from '#station/web/websocket-port.ts';
import type { Line } from '../line.ts';
import { openPrinter } from '../printer.ts';

const bundle = resolve(import.meta.dirname, '../../../dist/node/main.js');

/** A day of a big hall. */
const TICKETS = 1000;

const readyLine = z.object({ wsUrl: z.string(), token: z.string() });
const called = z.object({ ticket: z.object({ ticketId: z.string() }) });

interface Peaks {
  readonly station: number;
  readonly drawing: number;
}

/** The built station and its drawing process through a day of tickets, each printed, called, served and finished; the most that each had. */
async function measureDay(): Promise<Peaks> {
  const top = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const env = { ...process.env, MOTCUA_MACHINE_DIR: join(top, 'machine') };
  const child = spawn(process.execPath, [bundle, 'station', '--data', join(top, 'data'), '--demo', '--headless'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const ended = once(child, 'exit');
  const clients: ChannelClient[] = [];
  const printer = await openPrinter();
  try {
    const [text] = await once(createInterface(child.stdout), 'line');
    const { wsUrl, token } = readyLine.parse(JSON.parse(String(text)));
    const client = (role: Role): ChannelClient => {
      const made = openClient({
        connect: () => connectWebSocket(wsUrl),
        token,
        role,
        timers: nodeTimers(),
        newCommandId: randomUUID,
        now: Date.now,
      });
      clients.push(made);
      return made;
    };
    const need = async (by: ChannelClient, name: string, input: unknown): Promise<unknown> => {
      const answer = await by.ask(name, input, {});
      if (!answer.ok) throw new Error(`${name}: ${answer.refusal.code}`);
      return answer.value;
    };
    const technician = client('it');
    await need(technician, 'session.signIn', { staff: 'khoa', pin: '2468' });
    const wire = { transport: 'tcp', host: '127.0.0.1', port: printer.port };
    await need(technician, 'printer.set', { printer: 'ticket', ...wire, profile: 'default' });
    const kiosk = client('kiosk');
    const officer = client('receiver');
    await need(officer, 'session.signIn', { staff: 'phuong', pin: '2468' });
    await need(officer, 'counter.open', { counter: '3' });

    const peaks = { station: 0, drawing: 0 };
    const look = () => {
      peaks.station = Math.max(peaks.station, residentMb(child.pid));
      peaks.drawing = Math.max(peaks.drawing, residentMb(drawingProcessOf(child.pid)));
    };
    for (let n = 0; n < TICKETS; n += 1) {
      await need(kiosk, 'ticket.take', { series: n % 2 === 0 ? 'A' : 'B' });
      const { ticket } = called.parse(await need(officer, 'queue.callNext', { counter: '3' }));
      await need(officer, 'queue.startServing', { counter: '3', ticketId: ticket.ticketId });
      await need(officer, 'queue.finish', { counter: '3', ticketId: ticket.ticketId });
      if (n % 10 === 0) look();
    }
    return peaks;
  } finally {
    for (const each of clients) each.close();
    printer.close();
    child.kill('SIGTERM');
    await ended;
    rmSync(top, { recursive: true, force: true });
  }
}

/** Resident memory of a process, MB (proc(5)); 0 where it is not, or where the system has no /proc. */
function residentMb(pid: number | undefined): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

/** The child that draws; its command line names it. */
const drawingProcessOf = (parent: number | undefined): number | undefined =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const isChild = new RegExp(`^PPid:\\s+${parent}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'));
        return isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('drawing');
      } catch {
        return false;
      }
    });

let day: Promise<Peaks> | null = null;
const peaks = () => {
  day ??= measureDay();
  return day;
};

export const stationMemory: Line = {
  name: 'station.memory',
  words: `most resident memory of the built station through a day of ${TICKETS} tickets, taken, printed, called, served`,
  measure: async () => ({ value: (await peaks()).station, unit: 'MB', baseline: null }),
};

export const drawingMemory: Line = {
  name: 'drawing.memory',
  words: 'most resident memory of its drawing process in the same day',
  measure: async () => ({ value: (await peaks()).drawing, unit: 'MB', baseline: null }),
};
