import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Session } from '#channel/session.ts';
import { run } from '#cli/run.ts';
import type { OperationName, Role } from '#contract/rights.ts';
import { readAsset } from '#native/files/assets.ts';
import type { RunningStation } from '#station/run-station.ts';
import { startStation } from '#station/start-station.ts';

/** A window at a station: what it asks goes to the operations as a channel would hand it on. */
export interface Window {
  readonly session: Session;
  ask(
    name: OperationName,
    input: unknown,
    commandId?: string,
  ): Promise<{ ok: boolean; value?: unknown; refusal?: { code: string; [detail: string]: unknown } }>;
  /** The answer of an operation that must be done; `Record`, because tests look at what they expect. */
  need(name: OperationName, input: unknown, commandId?: string): Promise<Record<string, unknown>>;
  refused(name: OperationName, input: unknown): Promise<string>;
}

export interface AtWork {
  readonly dir: string;
  readonly station: RunningStation;
  window(role: Role, staff?: string): Promise<Window>;
  close(): Promise<void>;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'motcua-station-'));

export async function demoAtWork(dir = newFolder()): Promise<AtWork> {
  return atWork(dir, true);
}

/** An office of its own, made from the demo's documents, whose tickets are given at `ticketHours`; `more` changes its document. */
export async function realAtWork(ticketHours: readonly [string, string][] = [], more: object = {}): Promise<AtWork> {
  const dir = newFolder();
  const from = join(dir, 'office.json');
  const office = { ...JSON.parse(readAsset('demo/office.json')), id: 'van-phong', ticketHours, ...more };
  const staff = JSON.parse(readAsset('demo/staff.json')).staff.map((member: object) => ({ ...member, pin: '2468' }));
  writeFileSync(from, JSON.stringify({ office, staff, calendar: everyDay }));
  const made = await motcua('init', '--data', dir, '--from', from);
  if (made.code !== 0) throw new Error(made.err.join('\n'));
  return atWork(dir, false);
}

/** A calendar in which every day of these years is worked, so that a test does not depend on the day it is run. */
const years = Array.from({ length: 12 }, (_, index) => 2025 + index);
const weekendsOf = (year: number): string[] => {
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); new Date(at).getUTCFullYear() === year; at += 86_400_000) {
    if ([0, 6].includes(new Date(at).getUTCDay())) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
};
const everyDay = {
  days: years.flatMap((year) => [
    { date: `${year}-01-01`, kind: 'holiday', legalBasis: 'thử' },
    ...weekendsOf(year)
      .filter((date) => !date.endsWith('-01-01'))
      .map((date) => ({ date, kind: 'swap-work', legalBasis: 'thử' })),
  ]),
};

export async function atWork(dir: string, isDemo: boolean): Promise<AtWork> {
  const started = await startStation(dir, isDemo);
  if (!started.ok) throw new Error(started.refusal.code);
  const station = started.value;
  let commands = 0;

  async function window(role: Role, staff?: string): Promise<Window> {
    const session = station.sessions.open(role);
    const ask: Window['ask'] = async (name, input, commandId = `test:${++commands}:${session.id}`) =>
      station.host.perform(session, { name, input, commandId });
    const made: Window = {
      session,
      ask,
      async need(name, input, commandId) {
        const answer = await ask(name, input, commandId);
        if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`);
        return Object(answer.value);
      },
      refused: async (name, input) => (await ask(name, input)).refusal?.code ?? 'done',
    };
    if (staff !== undefined) await made.need('session.signIn', { staff, pin: '2468' });
    return made;
  }

  return {
    dir,
    station,
    window,
    async close() {
      await station.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export async function motcua(...args: readonly string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const code = await run(args, { out: (line) => out.push(line), err: (line) => err.push(line), stdin: nothing() }, false);
  return { code, out, err };
}
