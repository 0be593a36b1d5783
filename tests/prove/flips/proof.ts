import { join } from 'node:path';
import type { Proof } from '../proof.ts';
import { onWorkers } from '../workers.ts';

export const flips: Proof = {
  name: 'flips',
  words: 'one bit of the database or of its log is another: found, or it changed nothing that was answered',
  full: 10_000,
  daily: 600,
  chunk: 2_000,
  run: ({ from, count, seed }) => onWorkers(join(import.meta.dirname, 'worker.ts'), count, seed + from),
};
