import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CASE_NAMES } from './cases.ts';
import { record } from './record.ts';
import { cutPower } from './run.ts';

/** Acts of a record: enough to cross a page of each table, few enough that a disk is looked at in milliseconds. */
const ROUNDS = 6;

/** `worker.ts TOP STATES SEED`: records each case anew and cuts its power an equal number of times; sends what it found to its parent. */
const [top = '', states = '0', seed = '0'] = process.argv.slice(2);
mkdirSync(top, { recursive: true });
const faults: string[] = [];
let done = 0;
const each = Math.ceil(Number(states) / CASE_NAMES.length);
for (const [index, name] of CASE_NAMES.entries()) {
  const wanted = Math.min(each, Number(states) - index * each);
  if (wanted <= 0) break;
  const recorded = await record(join(top, 'recorded'), name, ROUNDS);
  const found = cutPower(recorded, { states: wanted, seed: Number(seed) });
  done += found.states;
  faults.push(...found.examples.map((text) => `${name}, ${text}`));
  if (found.lost + found.broken + found.twice > found.examples.length)
    faults.push(`${name}: and ${found.lost + found.broken + found.twice - found.examples.length} more`);
}
process.send?.({ done, faults });
process.disconnect?.();
