import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#native/clock/system-clock.ts';
import type { CaseName } from './cases.ts';
import type { FileOperation } from './operations.ts';
import { parseStrace, RECORDED_CALLS } from './parse-strace.ts';
import { makeSmallOffice } from '../small-office.ts';

export interface Recorded {
  /** The folder that was worked in; every path of the record lies under it. */
  readonly root: string;
  readonly before: ReadonlyMap<string, Uint8Array>;
  readonly operations: readonly FileOperation[];
}

/** Faults that the proof must find: what the station did wrong in the record. */
export type Planted = 'synchronous-normal' | 'synchronous-off' | 'answer-before-commit';

/** Lets a station do the acts of a case under strace, and reads what it did to the disk. */
export async function record(root: string, name: CaseName, rounds: number, planted?: Planted): Promise<Recorded> {
  rmSync(root, { recursive: true, force: true });
  const dir = join(root, 'data');
  const machine = join(root, 'machine');
  mkdirSync(machine, { recursive: true });
  process.env.MOTCUA_MACHINE_DIR = machine;
  await makeSmallOffice(dir, systemClock.now());
  const before = filesUnder(root);
  const said = join(root, 'said.txt');
  writeFileSync(said, '');
  const trace = `${root}.trace`;
  const strace = [
    '-f',
    '--seccomp-bpf',
    '-y',
    '-xx',
    '-qq',
    '-s',
    '4194304',
    '-e',
    `trace=${RECORDED_CALLS.join(',')}`,
    '-e',
    'signal=none',
    '-o',
    trace,
  ];
  const workload = join(import.meta.dirname, 'workload.ts');
  const args = [...strace, process.execPath, workload, dir, said, name, String(rounds), ...(planted === undefined ? [] : [planted])];
  const ended = spawnSync('strace', args, { encoding: 'utf8' });
  if (ended.error !== undefined) throw ended.error;
  if (ended.status !== 0) throw new Error(`the workload ${name} ended with ${ended.status}: ${ended.stderr}`);
  // The index of the log lives in memory alone; the next start makes it anew.
  const isOurs = (path: string) => path !== said && (path === root || path.startsWith(`${root}/`)) && !path.endsWith('-shm');
  const operations = parseStrace(readFileSync(trace, 'latin1'), { isOurs, isSaid: (path) => path === said });
  rmSync(trace);
  return { root, before, operations };
}

export function filesUnder(root: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const path = join(root, name);
    if (statSync(path).isFile()) files.set(path, readFileSync(path));
  }
  return files;
}
