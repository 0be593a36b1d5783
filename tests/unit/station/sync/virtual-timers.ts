import type { Timers } from '#core/ports/timers.ts';

export interface VirtualTimers extends Timers {
  now(): number;
  /** Lets so many milliseconds pass; what is due runs in order. */
  pass(ms: number): void;
}

export function virtualTimers(start = 1_795_000_000_000): VirtualTimers {
  let now = start;
  let due: { at: number; fn: () => void }[] = [];
  return {
    now: () => now,
    after(ms, fn) {
      const one = { at: now + ms, fn };
      due.push(one);
      return () => {
        due = due.filter((other) => other !== one);
      };
    },
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        due = due.filter((other) => other !== next);
        now = next.at;
        next.fn();
      }
      now = end;
    },
  };
}
