import type { Timers } from '#core/ports/timers.ts';

/** setTimeout counts to 2^31 - 1 ms (24.8 days) and runs at once beyond it. */
const LONGEST_MS = 2_147_483_647;

/**
 * Timers of this process.
 *
 * @param options.unref true: what waits does not keep the process alive
 */
export function nodeTimers(options: { readonly unref?: boolean } = {}): Timers {
  return {
    after: (ms, run) => {
      let timer: NodeJS.Timeout;
      const wait = (left: number): void => {
        timer = left > LONGEST_MS ? setTimeout(() => wait(left - LONGEST_MS), LONGEST_MS) : setTimeout(run, left);
        if (options.unref === true) timer.unref();
      };
      wait(ms);
      return () => clearTimeout(timer);
    },
  };
}
