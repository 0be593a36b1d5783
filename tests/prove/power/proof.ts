import { join } from 'node:path';
import type { Proof } from '../proof.ts';
import { onWorkers } from '../workers.ts';
import { CASE_NAMES } from './cases.ts';

export const power: Proof = {
  name: 'power',
  words: `power cut at any moment of: ${CASE_NAMES.join(', ')}; each sector that was not yet synced is there, absent or rubbish`,
  full: 100_000,
  daily: 3_000,
  chunk: 5_000,
  run: ({ from, count, seed }) => onWorkers(join(import.meta.dirname, 'worker.ts'), count, seed + from),
};
