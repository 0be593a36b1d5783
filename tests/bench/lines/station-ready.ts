import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Line } from '../line.ts';
import { median, sideBySide, timed } from '../rounds.ts';

const bundle = resolve(import.meta.dirname, '../../../dist/node/main.js');

/** From the start of the process to its ready line, with an office already in the folder, against a Node that does nothing. */
export const stationReady: Line = {
  name: 'station.ready.ratio',
  words: 'a station with a day of the demo office in its folder, from process start to its ready line, against node -e 0 (medians)',
  measure: async () => {
    const top = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
    try {
      const station = () => startAndEnd(['station', '--data', join(top, 'data'), '--demo', '--headless'], join(top, 'machine'));
      await station();
      const times = await sideBySide({ station, hello }, { rounds: 7, warmUp: 1 });
      return { value: median(times.station), unit: 'ms', baseline: median(times.hello) };
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  },
};

const hello = () =>
  timed(async () => {
    await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  });

/** @returns ms from the start to the first line on stdout; the station is then ended, and waited for, outside that time */
async function startAndEnd(args: readonly string[], machine: string): Promise<number> {
  const env = { ...process.env, MOTCUA_MACHINE_DIR: machine };
  const began = performance.now();
  const child = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const ended = once(child, 'exit');
  const line = once(createInterface(child.stdout), 'line').then(() => performance.now() - began);
  const ms = await Promise.race([line, ended.then(() => null)]);
  if (ms === null) throw new Error('the station ended before it was ready');
  child.kill('SIGTERM');
  await ended;
  return ms;
}
