/** How long to rest after so many failures in a row. */
export interface BackOff {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** A network that comes and goes: soon again, at most every quarter of a minute. */
export const SOON: BackOff = { firstMs: 500, longestMs: 15_000 };
/** What a person has to mend first: looked at once a minute. */
export const LATER: BackOff = { firstMs: 30_000, longestMs: 60_000 };

/**
 * Doubles with each failure and is spread over its upper half, so that the stations of an office do not all come back in one
 * moment.
 *
 * @param failures from 1
 * @param fraction random, 0 to below 1
 * @returns milliseconds
 */
export function restMs({ firstMs, longestMs }: BackOff, failures: number, fraction: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20));
  return Math.round(full * (0.5 + fraction / 2));
}
