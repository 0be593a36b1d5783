import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL itself writes about its running server. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs, or ran, on a data folder, by its `postmaster.pid`; null when there is none. */
export function readPostmaster(pgData: string): Postmaster | null {
  let text: string;
  try {
    text = readFileSync(join(pgData, 'postmaster.pid'), 'utf8');
  } catch {
    return null;
  }
  const [pid, , , port] = text.split('\n');
  // A file that is being written is none yet.
  return /^\d+$/.test(pid ?? '') && /^\d+$/.test(port ?? '') ? { pid: Number(pid), port: Number(port) } : null;
}

/** True while a process has this number and, as far as can be seen, is PostgreSQL on that folder: numbers are given again. */
export function isAlive({ pid }: Postmaster, pgData: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPERM')) return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(pgData);
  } catch {
    return false;
  }
}
