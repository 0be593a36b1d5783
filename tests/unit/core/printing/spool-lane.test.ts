import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backOffMs, idleLane, type Lane, type LaneEvent, stepLane } from '#core/printing/spool-lane.ts';

const events: readonly LaneEvent[] = ['woken', 'retryNow', 'timeIsUp', 'nothingToPrint', 'ended', 'failed', 'stop'];

const laneAfter = (...happened: readonly LaneEvent[]): Lane => happened.reduce((lane, event) => stepLane(lane, event).lane, idleLane);

describe("a printer's queue", () => {
  it('takes the next job as soon as one has ended, until there is none', () => {
    expect(stepLane(idleLane, 'woken').act).toEqual({ kind: 'try' });
    expect(stepLane(laneAfter('woken'), 'ended').act).toEqual({ kind: 'try' });
    expect(stepLane(laneAfter('woken', 'ended'), 'nothingToPrint').lane).toEqual({ kind: 'idle' });
  });

  it('looks again when it was woken while it found nothing', () => {
    expect(stepLane(laneAfter('woken', 'woken'), 'nothingToPrint').act).toEqual({ kind: 'try' });
    expect(stepLane(laneAfter('woken', 'woken', 'nothingToPrint'), 'nothingToPrint').act).toEqual({ kind: 'nothing' });
  });

  it('waits longer after each failure in a row, and 10 s at most', () => {
    expect([1, 2, 3, 4, 5, 50].map(backOffMs)).toEqual([1_000, 2_000, 5_000, 10_000, 10_000, 10_000]);
    expect(stepLane(laneAfter('woken', 'failed', 'timeIsUp'), 'failed').act).toEqual({ kind: 'wait', ms: 2_000 });
  });

  it('begins to count again after a job that ended', () => {
    expect(stepLane(laneAfter('woken', 'failed', 'timeIsUp', 'ended'), 'failed').act).toEqual({ kind: 'wait', ms: 1_000 });
  });

  it("is not hurried by new jobs while it waits, but by a person's word", () => {
    expect(stepLane(laneAfter('woken', 'failed'), 'woken').act).toEqual({ kind: 'nothing' });
    expect(stepLane(laneAfter('woken', 'failed'), 'retryNow').act).toEqual({ kind: 'try' });
  });

  it('never has two tries at once, and none after a stop, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 60 }), (happened) => {
        let lane: Lane = idleLane;
        let underWay = false;
        for (const event of happened) {
          const isEnd = event === 'ended' || event === 'failed' || event === 'nothingToPrint';
          if (isEnd && !underWay) continue;
          if (isEnd) underWay = false;
          const wasStopped = lane.kind === 'stopped';
          const step = stepLane(lane, event);
          lane = step.lane;
          if (step.act.kind !== 'try') continue;
          expect(underWay).toBe(false);
          expect(wasStopped).toBe(false);
          underWay = true;
        }
      }),
    );
  });
});
