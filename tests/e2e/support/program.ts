import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The program from outside: its commands, its running processes, its folders. */

export interface Ended {
  readonly code: number;
  readonly json: unknown;
  readonly err: string;
}

/** One command to its end. */
export const motcua = (...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['tools/motcua.mjs', ...args], { env: environment() }, (fault, out, err) => {
      const code = fault === null ? 0 : typeof fault.code === 'number' ? fault.code : 1;
      resolve({ code, json: out.trim() === '' ? null : JSON.parse(out), err });
    });
  });

export interface Running {
  readonly ready: Readonly<Record<string, string>> & { readonly pid: number };
  /** The end that no program can prepare for. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** A command that goes on until it is ended, after its ready line. */
export async function start(...args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, ['tools/motcua.mjs', ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
  let said = '';
  child.stderr.on('data', (part) => {
    said += String(part);
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${args[0]} ended before it was ready: ${said}`);
  });
  const line = once(createInterface(child.stdout), 'line');
  const [text] = await Promise.race([line, ended]);
  ended.catch(() => undefined);
  return { ready: JSON.parse(String(text)), kill: () => end(child, 'SIGKILL'), stop: () => end(child, 'SIGTERM') };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

const top = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
export const folder = (name: string): string => join(top, name);
export const forgetFolders = (): void => rmSync(top, { recursive: true, force: true });

/** The machine's own folder is kept apart from the user's. */
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, MOTCUA_MACHINE_DIR: join(top, 'machine') });

/** Waits until `look` gives something other than null or false. */
export async function until<T>(look: () => Promise<T | null | false> | T | null | false, what: string, seconds = 60): Promise<T> {
  const last = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (Date.now() > last) throw new Error(`waited ${seconds} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
