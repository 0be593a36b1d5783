/** Times of one kind of work, in ms. */
export type Times = readonly number[];

export const median = (times: Times): number => quantile(times, 0.5);

/** The time that this share of all stayed under. */
export function quantile(times: Times, share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('no times were measured');
  return found;
}

/** Times one piece of work, in ms. */
export async function timed(work: () => Promise<void> | void): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/**
 * Measures several kinds of work turn by turn, so that whatever else the machine does falls on all alike.
 *
 * @param works each does its work once and says how long that took (ms)
 * @param rounds how often each is done; `warmUp` rounds before them are not counted
 * @returns the times of each kind, a round an entry
 */
export async function sideBySide<K extends string>(
  works: Readonly<Record<K, () => Promise<number>>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Readonly<Record<K, Times>>> {
  const names = Object.keys(works) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = -warmUp; round < rounds; round += 1) {
    // The order turns as well: who comes second finds warm caches.
    const order = round % 2 === 0 ? names : names.toReversed();
    for (const name of order) {
      const ms = await works[name]();
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}
