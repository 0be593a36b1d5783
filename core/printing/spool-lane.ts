import { unreachable } from '#contract/unreachable.ts';

/**
 * One printer's queue as a state machine: what it waits for, and what to do next. Order is kept by never beginning a job before the one
 * ahead of it has ended; what a person has to decide does not hold up the others.
 */
export type Lane =
  /** Nothing to print as far as known. */
  | { readonly kind: 'idle' }
  /** A job is being printed, or looked for; `isWoken`: one may have come since. */
  | { readonly kind: 'busy'; readonly failures: number; readonly isWoken: boolean }
  /** The last try sent nothing; the same job is tried again when the time is up. */
  | { readonly kind: 'waiting'; readonly failures: number }
  | { readonly kind: 'stopped' };

export type LaneEvent =
  /** There may be a job. */
  | 'woken'
  /** Something was mended (another address, a person's word): do not wait out the time. */
  | 'retryNow'
  | 'timeIsUp'
  /** The try found no job. */
  | 'nothingToPrint'
  /** The job has ended, whichever way. */
  | 'ended'
  /** Nothing reached paper. */
  | 'failed'
  | 'stop';

export type LaneAct = { readonly kind: 'try' } | { readonly kind: 'wait'; readonly ms: number } | { readonly kind: 'nothing' };

export interface LaneStep {
  readonly lane: Lane;
  readonly act: LaneAct;
}

export const idleLane: Lane = { kind: 'idle' };

const BACK_OFF_MS = [1_000, 2_000, 5_000] as const;
const LONGEST_BACK_OFF_MS = 10_000;

/** How long after the nth failure in a row the next try comes. */
export const backOffMs = (failures: number): number => BACK_OFF_MS[failures - 1] ?? LONGEST_BACK_OFF_MS;

const NOTHING: LaneAct = { kind: 'nothing' };
const TRY: LaneAct = { kind: 'try' };

const busy = (failures: number): Lane => ({ kind: 'busy', failures, isWoken: false });

const isCall = (event: LaneEvent): boolean => event === 'woken' || event === 'retryNow';

/** Total: an event that means nothing in a state leaves it as it is. */
export function stepLane(lane: Lane, event: LaneEvent): LaneStep {
  if (event === 'stop') return { lane: { kind: 'stopped' }, act: NOTHING };
  switch (lane.kind) {
    case 'idle':
      return isCall(event) ? { lane: busy(0), act: TRY } : { lane, act: NOTHING };

    case 'waiting':
      return event === 'timeIsUp' || event === 'retryNow' ? { lane: busy(lane.failures), act: TRY } : { lane, act: NOTHING };

    case 'busy':
      if (isCall(event)) return { lane: { ...lane, isWoken: true }, act: NOTHING };
      if (event === 'ended') return { lane: busy(0), act: TRY };
      if (event === 'nothingToPrint') return lane.isWoken ? { lane: busy(0), act: TRY } : { lane: idleLane, act: NOTHING };
      if (event === 'failed') {
        const failures = lane.failures + 1;
        return { lane: { kind: 'waiting', failures }, act: { kind: 'wait', ms: backOffMs(failures) } };
      }
      return { lane, act: NOTHING };

    case 'stopped':
      return { lane, act: NOTHING };

    default:
      return unreachable(lane);
  }
}
