import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '#tests/architecture/source-file.ts';

/** The tools, in a folder of their own with a program of a few lines: what they do is seen by running them. */
export interface SmallProject {
  readonly folder: string;
  write(path: string, text: string): void;
  /** Starts `node tools/motcua.mjs ARGS` on the Node that runs the tests. */
  start(...args: readonly string[]): Run;
  motcua(...args: readonly string[]): Promise<Ended>;
  remove(): void;
}

export interface Run {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Resolves when stdout has said this. */
  said(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function smallProject(sources: Readonly<Record<string, string>>): SmallProject {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-tools-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const path of ['tools', 'package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(root, path), join(folder, path), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries({ ...entries, ...sources })) write(path, text);
  const start = (...args: readonly string[]) => run(folder, process.execPath, ['tools/motcua.mjs', ...args]);
  return {
    folder,
    write,
    start,
    motcua: (...args) => start(...args).ended,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const entries = {
  'cli/main.ts': "process.stdout.write('a command');",
  'station/main.ts': 'export const station = 1;',
  'native/raster/drawing-process.ts': 'export const drawing = 1;',
  'station/copy/copy-worker.ts': 'export const copying = 1;',
  'electron/main.ts': 'export const electron = 1;',
  'electron/preload.ts': 'export const preload = 1;',
};

export function run(folder: string, command: string, args: readonly string[]): Run {
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (piece) => {
    stdout += String(piece);
  });
  child.stderr.on('data', (piece) => {
    stderr += String(piece);
  });
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, stdout, stderr }));
  return {
    pid: child.pid ?? -1,
    ended,
    said: async (text) => {
      while (!stdout.includes(text)) await once(child.stdout, 'data');
    },
    kill: (signal) => child.kill(signal),
  };
}
