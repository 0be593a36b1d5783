import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Found, Proof } from '../proof.ts';
import { CASE_NAMES } from './cases.ts';

const found = z.object({ done: z.int(), faults: z.array(z.string()) });

/** Two processes, as many as an old office computer has cores. */
const WORKERS = 2;

export const power: Proof = {
  name: 'power',
  words: `power cut at any moment of: ${CASE_NAMES.join(', ')}; each sector that was not yet synced is there, absent or rubbish`,
  full: 100_000,
  daily: 100_000,
  chunk: 5_000,
  async run({ from, count, seed }): Promise<Found> {
    const top = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'motcua-power-'));
    try {
      const share = Math.ceil(count / WORKERS);
      const parts = await Promise.all(
        Array.from({ length: WORKERS }, (_, worker) =>
          part(join(top, String(worker)), Math.min(share, count - worker * share), seed + from + worker),
        ),
      );
      return { done: parts.reduce((sum, each) => sum + each.done, 0), faults: parts.flatMap((each) => each.faults) };
    } finally {
      rmSync(top, { recursive: true, force: true });
    }
  },
};

async function part(top: string, states: number, seed: number): Promise<Found> {
  if (states <= 0) return { done: 0, faults: [] };
  const child = fork(join(import.meta.dirname, 'worker.ts'), [top, String(states), String(seed)], { stdio: 'inherit' });
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`the worker ended with ${code}`);
  });
  const [answer] = await Promise.race([once(child, 'message'), exited]);
  exited.catch(() => undefined);
  return found.parse(answer);
}
