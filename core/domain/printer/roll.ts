import type { RollState } from '#contract/operations/station.ts';

/** What a printer's own sensor said last; null where it says nothing. */
export type RollSensor = 'enough' | 'near-end' | 'end' | null;

export interface RollCount {
  /** Paper on a full roll, m; null: not counted. */
  readonly metres: number | null;
  /** Used since the roll was changed: mm in all, and how many papers that were. */
  readonly usedMm: number;
  readonly papers: number;
  readonly changedAt: number | null;
}

/** Told while so many papers are left: time to fetch a roll before the hall stands still. */
const NEAR_PAPERS = 30;
/** A ticket, until a roll's own papers say how long they are. */
const USUAL_PAPER_MM = 120;
/** As much is left on the core, or was lost at putting it in. */
const LOST_MM = 500;

/** How much paper there is, by count and by sensor, whichever is worse: a count knows no torn-off strip, many printers have no sensor. */
export function rollOf({ metres, usedMm, papers, changedAt }: RollCount, sensor: RollSensor): RollState {
  const papersLeft = metres === null ? null : papersOn(metres * 1000 - LOST_MM - usedMm, papers === 0 ? USUAL_PAPER_MM : usedMm / papers);
  return { state: stateOf(papersLeft, sensor), metres, papersLeft, changedAt };
}

const papersOn = (leftMm: number, paperMm: number): number => Math.max(0, Math.floor(leftMm / paperMm));

function stateOf(papersLeft: number | null, sensor: RollSensor): RollState['state'] {
  if (sensor === 'end') return 'out';
  if (sensor === 'near-end' || (papersLeft !== null && papersLeft <= NEAR_PAPERS)) return 'nearEnd';
  return sensor === null && papersLeft === null ? 'unknown' : 'enough';
}
