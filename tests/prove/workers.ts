import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Found } from './proof.ts';

const found = z.object({ done: z.int(), faults: z.array(z.string()) });

/** As many as an old office computer has cores. */
const WORKERS = 2;

/**
 * Shares `count` out among processes that run `script TOP COUNT SEED` and send what they found; TOP lies on memory where there is any,
 * because a hundred thousand disks are laid out there.
 */
export async function onWorkers(script: string, count: number, seed: number): Promise<Found> {
  const top = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'motcua-prove-'));
  try {
    const share = Math.ceil(count / WORKERS);
    const parts = await Promise.all(
      Array.from({ length: WORKERS }, (_, worker) =>
        part(script, join(top, String(worker)), Math.min(share, count - worker * share), seed + worker),
      ),
    );
    return { done: parts.reduce((sum, each) => sum + each.done, 0), faults: parts.flatMap((each) => each.faults) };
  } finally {
    rmSync(top, { recursive: true, force: true });
  }
}

async function part(script: string, top: string, count: number, seed: number): Promise<Found> {
  if (count <= 0) return { done: 0, faults: [] };
  const child = fork(script, [top, String(count), String(seed)], { stdio: 'inherit' });
  const exited = once(child, 'exit').then(([code]) => {
    throw new Error(`the worker ended with ${code}`);
  });
  const [answer] = await Promise.race([once(child, 'message'), exited]);
  exited.catch(() => undefined);
  return found.parse(answer);
}
