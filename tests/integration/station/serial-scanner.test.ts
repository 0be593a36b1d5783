import { type ChildProcess, spawn } from 'node:child_process';
import { pbkdf2 } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nodeTimers } from '#native/clock/timers.ts';
import { type SerialScanner, serialScanner } from '#native/scanning/serial-scanner.ts';

const CARD = '001304000045||ĐỖ THUỲ ƯỚC MẪU|17072004|Nữ|Phường Thử Nghiệm, Hà Nội|02032023';

/** For a busy computer; what is waited for comes within milliseconds on an idle one. */
const PATIENCE = { timeout: 20_000 };

let dir: string;
let socat: ChildProcess;
let scanner: SerialScanner;
let heard: string[];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'motcua-scanner-'));
  heard = [];
  await plug();
  scanner = serialScanner({ timers: nodeTimers({ unref: true }), onScan: (text) => heard.push(text), onState: () => undefined });
});
afterEach(async () => {
  scanner.close();
  await unplug();
  rmSync(dir, { recursive: true, force: true });
});

const path = (): string => join(dir, 'program');
const send = (text: string): void => writeFileSync(join(dir, 'device'), text);

async function plug(): Promise<void> {
  socat = spawn('socat', [`pty,raw,echo=0,link=${path()}`, `pty,raw,echo=0,link=${join(dir, 'device')}`], { stdio: 'ignore' });
  await vi.waitFor(() => expect([existsSync(path()), existsSync(join(dir, 'device'))]).toEqual([true, true]), { timeout: 30_000 });
}

async function unplug(): Promise<void> {
  // It may have ended by itself when the program let go of its end.
  if (socat.exitCode === null && socat.signalCode === null) {
    const gone = new Promise((resolve) => socat.once('exit', resolve));
    socat.kill('SIGKILL');
    await gone;
  }
  for (const end of ['program', 'device']) rmSync(join(dir, end), { force: true });
}

it('hears lines with every ending, Vietnamese in pieces, and one without an end', async () => {
  expect(await scanner.choose(path(), 9600)).toBe('open');
  send(`${CARD}\r\n`);
  await vi.waitFor(() => expect(heard).toEqual([CARD]), PATIENCE);
  send('A001\r');
  send('B002\n');
  await vi.waitFor(() => expect(heard.slice(1)).toEqual(['A001', 'B002']), PATIENCE);
  send('C003');
  await vi.waitFor(() => expect(heard.at(-1)).toBe('C003'), PATIENCE);
});

it('says what is wrong with a port, and comes back by itself when the scanner is plugged in again', async () => {
  expect(await scanner.choose(join(dir, 'nowhere'), 9600)).toBe('missing');
  expect(await scanner.choose(path(), 9600)).toBe('open');
  expect(scanner.state()).toEqual({ path: path(), connected: true });
  await unplug();
  await vi.waitFor(() => expect(scanner.state().connected).toBe(false), { timeout: 30_000 });
  await plug();
  await vi.waitFor(() => expect(scanner.state().connected).toBe(true), { timeout: 20_000 });
  send('A001\r\n');
  await vi.waitFor(() => expect(heard).toEqual(['A001']), PATIENCE);
});

it('sees a scanner that went before the first read of its port, which reads nothing for ever then', async () => {
  let beforeRead = (): void => {};
  scanner.close();
  scanner = serialScanner({ timers: nodeTimers({ unref: true }), onScan: () => undefined, onState: () => beforeRead() });
  beforeRead = () => {
    // The read that follows waits behind these, and by then there is no scanner.
    if (scanner.state().connected) for (let thread = 0; thread < 4; thread++) pbkdf2('', '', 300_000, 64, 'sha512', () => undefined);
  };
  expect(await scanner.choose(path(), 9600)).toBe('open');
  beforeRead = () => undefined;
  await unplug();
  await vi.waitFor(() => expect(scanner.state().connected).toBe(false), PATIENCE);
  await plug();
  await vi.waitFor(() => expect(scanner.state().connected).toBe(true), PATIENCE);
});
