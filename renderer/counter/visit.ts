import type { QueueSnapshot, QueueTicket } from '#contract/operations/queue.ts';

/** What happens at a counter now: one state of one visit. */
export type Visit =
  | { readonly kind: 'free' }
  | { readonly kind: 'called'; readonly ticket: QueueTicket }
  | { readonly kind: 'serving'; readonly ticket: QueueTicket };

export function visitAt(queue: QueueSnapshot, counter: string): Visit {
  const called = queue.calling.find((ticket) => ticket.counter === counter);
  if (called !== undefined) return { kind: 'called', ticket: called };
  const served = queue.serving.find((ticket) => ticket.counter === counter);
  return served === undefined ? { kind: 'free' } : { kind: 'serving', ticket: served };
}

/** Those who wait for this counter, in the order in which the station would call them. */
export const waitingFor = (queue: QueueSnapshot, series: readonly string[], counter: string): readonly QueueTicket[] =>
  queue.waiting.filter((ticket) => (ticket.counter === null ? series.includes(ticket.series) : ticket.counter === counter));

export interface SeriesWaiting {
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  /** How long a new ticket may wait, minutes; null: nothing honest can be said. */
  readonly wait: { readonly from: number; readonly to: number } | null;
  readonly isMine: boolean;
}

/** How many wait in each series, those of this counter first. */
export function waitingBySeries(
  queue: QueueSnapshot,
  all: readonly { readonly id: string; readonly name: string }[],
  mine: readonly string[],
): readonly SeriesWaiting[] {
  const counted = all.map(({ id, name }) => ({
    id,
    name,
    waiting: queue.waiting.filter((ticket) => ticket.series === id).length,
    wait: queue.waits?.find(({ series }) => series === id)?.wait ?? null,
    isMine: mine.includes(id),
  }));
  return [...counted.filter(({ isMine }) => isMine), ...counted.filter(({ isMine }) => !isMine)];
}

const MINUTE_MS = 60_000;

/** Whole minutes since a ticket was taken; never below 0, whatever the clocks say. */
export const minutesSince = (from: number, now: number): number => Math.max(0, Math.floor((now - from) / MINUTE_MS));

/** `04:12`, `1:04:12`. */
export function elapsed(from: number, now: number): string {
  const seconds = Math.max(0, Math.floor((now - from) / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** Over so many minutes a wait is written red and bold. */
export const LONG_WAIT_MINUTES = 25;
