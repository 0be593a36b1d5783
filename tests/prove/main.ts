import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { root } from '#tests/architecture/source-file.ts';
import { PROOFS } from './proofs.ts';

/**
 * `npm run prove -- NAME [--count N] [--seed N]`: the full count of a proof. How far it has come is kept in .cache/prove, so that it goes on
 * where it was ended; JSON on stdout, words on stderr; ends with 1 when a fault was found.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { count: { type: 'string' }, seed: { type: 'string' } } });
const proof = PROOFS.find(({ name }) => name === positionals[0]);
if (proof === undefined) {
  process.stderr.write(
    `npm run prove -- NAME [--count N] [--seed N]\n${PROOFS.map(({ name, words }) => `  ${name}: ${words}`).join('\n')}\n`,
  );
  process.exit(2);
}
const count = Number(values.count ?? proof.full);
const seed = Number(values.seed ?? Number.parseInt(commit().slice(0, 7), 16));
const notes = join(root, '.cache', 'prove', `${proof.name}-${seed}.json`);
const note = z.object({ asked: z.int(), done: z.int(), faults: z.array(z.string()) });

let so = readNote();
while (so.asked < count) {
  const part = Math.min(proof.chunk, count - so.asked);
  const found = await proof.run({ from: so.asked, count: part, seed });
  so = { asked: so.asked + part, done: so.done + found.done, faults: [...so.faults, ...found.faults].slice(0, 100) };
  mkdirSync(join(notes, '..'), { recursive: true });
  writeFileSync(notes, JSON.stringify(so));
  process.stderr.write(`${proof.name}: ${so.asked} of ${count}, ${so.done} met, ${so.faults.length} faults\n`);
}
process.stdout.write(`${JSON.stringify({ name: proof.name, seed, ...so })}\n`);
rmSync(notes, { force: true });
process.exitCode = so.faults.length === 0 ? 0 : 1;

function readNote(): z.infer<typeof note> {
  try {
    return note.parse(JSON.parse(readFileSync(notes, 'utf8')));
  } catch {
    return { asked: 0, done: 0, faults: [] };
  }
}

function commit(): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' });
}
