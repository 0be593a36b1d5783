import type { Purpose } from '#contract/ids.ts';
import { HIGHEST_ORDINAL } from './ticket-number.ts';

/** Both ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** Each issuing station has this many numbers of a series of its own, the first station 1 to 500, the second 501 to 1000. */
const NUMBERS_PER_STATION = 500;

/** Numbers that were printed beforehand, on rolls for the day the kiosk is dead: no station gives them by itself. */
export const ROLL: Range = { first: 9_001, last: HIGHEST_ORDINAL };

/** This station's own numbers of a series; a demo runs for weeks on one station and has all of them. */
export function rangeOf(ordinal: number, purpose: Purpose): Range {
  if (purpose === 'demo' && ordinal === 1) return { first: 1, last: ROLL.first - 1 };
  const first = (ordinal - 1) * NUMBERS_PER_STATION + 1;
  return { first, last: Math.min(first + NUMBERS_PER_STATION, ROLL.first) - 1 };
}

export const isOfRoll = (ordinal: number): boolean => ordinal >= ROLL.first && ordinal <= ROLL.last;
