import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from '../draw.ts';
import { layOut } from '../judge.ts';
import { openDisk } from '../power/disk.ts';
import { record } from '../power/record.ts';
import { flipJudge } from './judge.ts';

/** `worker.ts TOP COUNT SEED`: a day's database and log as a killed station leaves them; one bit is turned, looked at, and turned back. */
const [top = '', count = '0', seed = '0'] = process.argv.slice(2);
mkdirSync(top, { recursive: true });
const { root, before, operations } = await record(join(top, 'recorded'), 'handBack', 4);
const disk = openDisk(before);
// The last call of the day is the end of the program, which takes the log over: the disk stops before it.
const last = operations.findLastIndex(({ kind }) => kind === 'said');
for (const operation of operations.slice(0, last + 1)) disk.play(operation);
const whole = disk.whole();
layOut(whole, root);

const data = join(root, 'data');
const judge = flipJudge(data, whole.said);
const draw = seeded(Number(seed));
const faults: string[] = [];
const files = ['mot-cua.db', 'mot-cua.db-wal'].map((name) => ({ name, path: join(data, name), bytes: readFileSync(join(data, name)) }));
for (let done = 0; done < Number(count); done++) {
  // A bit of either file as often: the log is where SQLite says nothing.
  const file = files[done % 2];
  if (file === undefined) break;
  const at = Math.floor(draw() * file.bytes.length);
  const bit = Math.floor(draw() * 8);
  const turned = Buffer.from(file.bytes);
  turned[at] = (turned[at] ?? 0) ^ (1 << bit);
  for (const each of files) writeFileSync(each.path, each === file ? turned : each.bytes);
  const silent = judge.silentLoss();
  if (silent !== null) faults.push(`${file.name}, byte ${at}, bit ${bit}: ${silent}`);
}
judge.close();
process.send?.({ done: Number(count), faults: faults.slice(0, 20) });
process.disconnect?.();
