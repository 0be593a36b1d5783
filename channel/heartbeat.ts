import type { Timers } from './timers.ts';

/** One count of silence. */
const BEAT_MS = 1_000;
/** After so many silent beats the other end is asked whether it is there. */
const ASK_AFTER = 2;
/** After so many it is taken for gone: at most 5 s. */
const GONE_AFTER = 5;

export interface Heartbeat {
  /** Something came from the other end, whatever it was. */
  heard(): void;
  stop(): void;
}

/**
 * Notices a line that nobody ended and that carries nothing any more: a cable pulled out, a computer switched off, a station that
 * hangs. Silence is counted in beats and not by the clock, so that a window that itself stood still (a computer asleep, a long
 * task) does not take its own silence for the station's.
 *
 * @param ask sends the question
 * @param gone told once; nothing follows
 */
export function heartbeat(deps: { readonly timers: Timers; readonly ask: () => void; readonly gone: () => void }): Heartbeat {
  let silent = 0;
  let cancel = (): void => {};
  const beat = (): void => {
    silent += 1;
    if (silent >= GONE_AFTER) {
      deps.gone();
      return;
    }
    cancel = deps.timers.after(BEAT_MS, beat);
    if (silent === ASK_AFTER) deps.ask();
  };
  cancel = deps.timers.after(BEAT_MS, beat);
  return {
    heard: () => {
      silent = 0;
    },
    stop: () => cancel(),
  };
}
