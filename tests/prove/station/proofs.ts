import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../draw.ts';
import type { Found, Proof } from '../proof.ts';
import { makeBase } from './base.ts';
import { type Call, countCalls, type Point, strike } from './strike.ts';

type What = Point['what'];

/** Kills by the number of the call: every call of the day in turn, spread evenly, so that the full count meets each write and each sync. */
export const kills: Proof = {
  name: 'kills',
  words: 'the station is killed at the n-th write, sync or truncation of a whole day',
  full: 1_000,
  daily: 8,
  chunk: 20,
  run: (part) => strikeMany(part, ['killed'], ['pwrite64', 'fsync', 'ftruncate', 'write']),
};

export const io: Proof = {
  name: 'io',
  words: 'the disk of the journal fails at the n-th write or sync: EIO, ENOSPC, once and for good',
  full: 800,
  daily: 6,
  chunk: 20,
  run: (part) => strikeMany(part, ['EIO once', 'EIO for good', 'ENOSPC once', 'ENOSPC for good'], ['pwrite64', 'fsync']),
};

async function strikeMany(
  { from, count, seed }: { readonly from: number; readonly count: number; readonly seed: number },
  what: readonly What[],
  calls: readonly Call[],
): Promise<Found> {
  const base = await makeBase(mkdtempSync(join(tmpdir(), 'motcua-strike-')));
  try {
    const counts = await countCalls(base);
    const faults: string[] = [];
    let done = 0;
    for (let number = from; number < from + count; number++) {
      const point = pointOf(number, seed, what, calls, counts);
      const { fault, isHit } = await strike(base, point);
      if (isHit) done += 1;
      if (fault !== null) faults.push(`${point.what} at ${point.call} ${point.at}: ${fault}`);
    }
    return { done, faults };
  } finally {
    await base.close();
  }
}

/** The golden ratio spreads any number of points over the day without a gap; the seed shifts them. */
function pointOf(number: number, seed: number, what: readonly What[], calls: readonly Call[], counts: ReadonlyMap<Call, number>): Point {
  const of = what[number % what.length] ?? 'killed';
  const possible = calls.flatMap((call) => Array.from({ length: counts.get(call) ?? 0 }, (_, at) => ({ call, at: at + 1 })));
  // A sync is worth as much as all the writes before it.
  const syncs = possible.filter(({ call }) => call === 'fsync');
  const from = number % 3 === 0 && syncs.length > 0 ? syncs : possible;
  const shift = seeded(seed)();
  const chosen = from[Math.floor(((number * 0.618_033_988_749 + shift) % 1) * from.length)];
  if (chosen === undefined) throw new Error('the day has no call to strike');
  return { ...chosen, what: of };
}
