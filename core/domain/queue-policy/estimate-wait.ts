import type { WaitRange } from '#contract/events/ticket.ts';

/** A counter that is open now. */
export interface OpenCounter {
  readonly series: readonly string[];
  /** It has a called or served ticket. */
  readonly isBusy: boolean;
}

/** Fewer finished visits than this tell nothing. */
export const LEAST_VISITS = 5;

const STEP_MINUTES = 5;
const MINUTE_MS = 60_000;
/** Four of five waits end inside so many standard deviations. */
const SURE = 1.28;
/** A few alike visits do not show how far visits can differ: at least so much of their mean. */
const LEAST_SPREAD = 0.3;

export interface Load {
  readonly counters: number;
  readonly busy: number;
  /** People ahead, each by the part of him that falls to these counters; may be no whole number. */
  readonly ahead: number;
}

/**
 * What stands before a new ticket of a series: the open counters that serve it, and who waits for them. A series that other counters
 * serve too comes to these only in part.
 *
 * @returns null when no counter serves the series
 */
export function loadOf(series: string, waiting: ReadonlyMap<string, number>, open: readonly OpenCounter[]): Load | null {
  const serving = open.filter((counter) => counter.series.includes(series));
  if (serving.length === 0) return null;
  let ahead = 0;
  for (const [each, count] of waiting) {
    const all = open.filter((counter) => counter.series.includes(each)).length;
    const here = serving.filter((counter) => counter.series.includes(each)).length;
    if (all > 0) ahead += (count * here) / all;
  }
  return { counters: serving.length, busy: serving.filter(({ isBusy }) => isBusy).length, ahead };
}

/**
 * How long a new ticket may wait, from the day's own visits: the expected time and, to both sides, what the spread of the visits and
 * the fewness of the figures make uncertain; in steps of five minutes, rounded outward.
 *
 * @param visitsMs times that tickets were at a counter today, ms
 * @returns null when there are fewer than 5 visits or no counter: then nothing honest can be said
 */
export function estimateWait(load: Load | null, visitsMs: readonly number[]): WaitRange | null {
  if (load === null || load.counters === 0 || visitsMs.length < LEAST_VISITS) return null;
  const { counters, busy, ahead } = load;
  const mean = visitsMs.reduce((sum, ms) => sum + ms, 0) / visitsMs.length;
  const variance = visitsMs.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / (visitsMs.length - 1);
  const spread = Math.max(Math.sqrt(variance), LEAST_SPREAD * mean);
  // Where all are busy, the first of them becomes free after about a visit shared by one more than there are.
  const isFull = busy >= counters;
  const rounds = ahead / counters + (isFull ? 1 / (counters + 1) : 0);
  const doubt = spread * Math.hypot(Math.sqrt(ahead + (isFull ? 1 : 0)) / counters, rounds / Math.sqrt(visitsMs.length));
  const steps = (ms: number): number => ms / MINUTE_MS / STEP_MINUTES;
  const from = Math.max(0, Math.floor(steps(rounds * mean - SURE * doubt)));
  const to = Math.max(from + 1, Math.ceil(steps(rounds * mean + SURE * doubt)));
  return { from: from * STEP_MINUTES, to: to * STEP_MINUTES };
}
