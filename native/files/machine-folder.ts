import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { toCrockford } from '#contract/crockford.ts';
import { writePrivateFile } from '#native/keys/private-file.ts';
import { systemRandom } from '#native/random/system-random.ts';

/**
 * The program's own folder of this computer: never in the data folder, and never one that roams, for what lies here tells a copied
 * data folder from the one that was copied.
 */
export function machineFolderPath(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const own = env.MOTCUA_MACHINE_DIR;
  if (own !== undefined && own !== '') return own;
  if (platform === 'win32') return join(env.ProgramData ?? 'C:\\ProgramData', 'MotCua');
  const state = env.XDG_STATE_HOME;
  return join(state !== undefined && state !== '' ? state : join(homedir(), '.local', 'state'), 'motcua');
}

export interface MachineFolder {
  readonly path: string;
  /** This computer's random id. */
  readonly computer: string;
}

const COMPUTER = /^[0-9A-Z]{16}$/;

/** The folder, made where it is not there yet; null where it can not be: work goes on without a witness, and that is shown. */
export function machineFolder(path: string = machineFolderPath()): MachineFolder | null {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    const file = join(path, 'computer');
    const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    if (COMPUTER.test(found)) return { path, computer: found };
    const computer = toCrockford(systemRandom(10), 16);
    writePrivateFile(file, `${computer}\n`);
    return { path, computer };
  } catch {
    return null;
  }
}
