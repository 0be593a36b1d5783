import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '#tests/architecture/source-file.ts';
import { PROOFS } from './proofs.ts';

/** Anew for each commit, and the same again for the same one. */
const seed = Number.parseInt(execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).slice(0, 7), 16);

describe('the daily part of each proof', () => {
  it.each(PROOFS)('$name: $words', async (proof) => {
    const found = await proof.run({ from: 0, count: proof.daily, seed });
    expect(found.faults).toEqual([]);
    // A fault that is hardly ever met proves nothing; a few fall behind the end of the day.
    expect(found.done).toBeGreaterThan(proof.daily * 0.8);
  });
});
