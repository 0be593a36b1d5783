import type { Now } from '#central/ports.ts';

const WINDOW_MS = 60_000;

/** Counts what went wrong in the last minute, for all who try together: a code has 50 bits, and a day to be guessed in. */
export interface TryLimit {
  isReached(): boolean;
  failed(): void;
}

export function openTryLimit(now: Now, most: number): TryLimit {
  let failures: number[] = [];
  return {
    isReached() {
      failures = failures.filter((at) => now() - at < WINDOW_MS);
      return failures.length >= most;
    },
    failed() {
      failures.push(now());
    },
  };
}
