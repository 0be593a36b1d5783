import type { HallTicket, HallValue } from '#contract/operations/hall.ts';

/** A ticket of the day as the figures of the hall need it. */
export interface DayTicket extends HallTicket {
  readonly calledAt: number | null;
}

const QUARTER_MS = 15 * 60_000;
/** A morning and an afternoon; the course of a longer day shows its last twelve hours. */
const MOST_QUARTERS = 48;

/** Who waits, and since when: the longest first. */
export const waitingLongestFirst = (tickets: readonly DayTicket[]): HallTicket[] =>
  tickets
    .filter(({ state }) => state === 'waiting')
    .toSorted((a, b) => a.takenAt - b.takenAt || (a.number < b.number ? -1 : 1))
    .map(({ calledAt: _, ...ticket }) => ticket);

/**
 * How many waited at each quarter of an hour since the first ticket. One who was called waited from his ticket to his last call: calls
 * before it are not kept, so that who was called again counts as waiting a little longer.
 */
export function courseOf(tickets: readonly DayTicket[], now: number): HallValue['course'] {
  const first = Math.min(...tickets.map(({ takenAt }) => takenAt));
  if (!Number.isFinite(first) || first > now) return [];
  const from = Math.max(Math.floor(first / QUARTER_MS) * QUARTER_MS, Math.ceil(now / QUARTER_MS - MOST_QUARTERS) * QUARTER_MS);
  const course: { at: number; waiting: number }[] = [];
  for (let at = from; at < now; at += QUARTER_MS) course.push({ at, waiting: tickets.filter((ticket) => waitedAt(ticket, at)).length });
  course.push({ at: now, waiting: tickets.filter(({ state }) => state === 'waiting').length });
  return course;
}

const waitedAt = ({ takenAt, calledAt, state }: DayTicket, at: number): boolean =>
  takenAt <= at && (state === 'waiting' || (calledAt !== null && calledAt > at));

/** From the call to the end of those who were served, in ms. */
export function servedOf(tickets: readonly DayTicket[]): HallValue['served'] {
  const took = tickets
    .flatMap(({ state, calledAt, since }) =>
      state === 'finished' && calledAt !== null && since !== null ? [Math.max(0, since - calledAt)] : [],
    )
    .toSorted((a, b) => a - b);
  const share = (part: number): number | null => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? null;
  return { count: took.length, half: share(0.5), most: share(0.9) };
}
