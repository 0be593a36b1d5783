import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from '#tests/architecture/source-file.ts';

export interface Program {
  readonly child: ChildProcess;
  /** Its first line. */
  readonly line: string;
  readonly exited: Promise<unknown>;
}

const bundle = join(root, 'dist', 'node', 'main.js');

/** The station as it ships, from its bundle; `strace` puts it under that. Null when it ended before it was ready. */
export async function startStation(dir: string, machine: string, strace: readonly string[] = []): Promise<Program | null> {
  const args = [process.execPath, bundle, 'station', '--data', dir, '--headless'];
  const [command = '', ...rest] = strace.length === 0 ? args : ['strace', ...strace, ...args];
  return await program(command, rest, { ...process.env, MOTCUA_MACHINE_DIR: machine });
}

export const node = (script: string, ...args: readonly string[]): Promise<Program | null> =>
  program(process.execPath, [join(import.meta.dirname, script), ...args], process.env);

/** A script to its end, or to the end of its time. @returns its exit code */
export async function nodeToEnd(script: string, seconds: number, ...args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  const [code] = await once(child, 'exit');
  clearTimeout(timer);
  return typeof code === 'number' ? code : -1;
}

async function program(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Program | null> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], env, detached: true });
  const exited = once(child, 'exit');
  const line = await Promise.race([once(createInterface(child.stdout), 'line').then(([text]) => String(text)), exited.then(() => null)]);
  return line === null ? null : { child, line, exited };
}

/** The whole group, the traced program too. */
export async function kill({ child, exited }: Program, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It ended in this moment.
    }
  }
  await exited;
}
