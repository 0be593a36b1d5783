import type { Timers } from '#channel/timers.ts';

/** Time that passes only when a test says so. */
export interface ManualTimers extends Timers {
  now(): number;
  /** Runs what falls due within so many milliseconds, in order, including what that sets up. */
  advance(ms: number): void;
  waiting(): number;
}

export function manualTimers(start = 1_764_000_000_000): ManualTimers {
  let now = start;
  const due = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    waiting: () => due.size,
    after: (ms, run) => {
      const entry = { at: now + ms, run };
      due.add(entry);
      return () => due.delete(entry);
    },
    advance: (ms) => {
      const end = now + ms;
      for (;;) {
        const next = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due.delete(next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}
