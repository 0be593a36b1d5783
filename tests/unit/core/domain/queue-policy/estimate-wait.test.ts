import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWait, LEAST_VISITS, loadOf } from '#core/domain/queue-policy/estimate-wait.ts';

const MINUTE = 60_000;
const TEN_EACH = [8, 9, 10, 11, 12].map((minutes) => minutes * MINUTE);

describe('what stands before a new ticket', () => {
  const open = [
    { series: ['A', 'B'], isBusy: true },
    { series: ['A'], isBusy: false },
    { series: ['B', 'C'], isBusy: true },
  ];

  it('whoever waits for the same series, and of another only the part that comes to these counters', () => {
    const waiting = new Map([
      ['A', 4],
      ['B', 6],
      ['C', 9],
    ]);
    expect(loadOf('A', waiting, open)).toEqual({ counters: 2, busy: 1, ahead: 4 + 3 });
    expect(loadOf('C', waiting, open)).toEqual({ counters: 1, busy: 1, ahead: 9 + 3 });
  });

  it('nothing, where no counter serves it', () => {
    expect(loadOf('G', new Map([['G', 3]]), open)).toBeNull();
    expect(estimateWait(null, TEN_EACH)).toBeNull();
  });
});

describe('the range', () => {
  it.each([
    ['nobody ahead and a free counter', { counters: 2, busy: 1, ahead: 0 }, { from: 0, to: 5 }],
    ['nobody ahead, the only counter busy', { counters: 1, busy: 1, ahead: 0 }, { from: 0, to: 10 }],
    ['four ahead at one busy counter', { counters: 1, busy: 1, ahead: 4 }, { from: 30, to: 60 }],
    ['four ahead at two counters', { counters: 2, busy: 2, ahead: 4 }, { from: 15, to: 30 }],
  ])('%s', (_what, load, range) => {
    expect(estimateWait(load, TEN_EACH)).toEqual(range);
  });

  it('is not given from too few figures', () => {
    expect(estimateWait({ counters: 1, busy: 1, ahead: 3 }, TEN_EACH.slice(0, LEAST_VISITS - 1))).toBeNull();
  });

  const loads = fc.record({ counters: fc.integer({ min: 1, max: 40 }), busy: fc.nat(40), ahead: fc.nat(500) });
  const visits = fc.array(fc.integer({ min: 0, max: 4 * 60 * MINUTE }), { minLength: LEAST_VISITS, maxLength: 60 });

  it('is in steps of five minutes, and at least one wide', () => {
    fc.assert(
      fc.property(loads, visits, (load, times) => {
        const range = estimateWait(load, times);
        expect(range).not.toBeNull();
        if (range === null) return;
        expect([range.from % 5, range.to % 5]).toEqual([0, 0]);
        expect(range.from).toBeGreaterThanOrEqual(0);
        expect(range.to).toBeGreaterThan(range.from);
      }),
    );
  });

  it('its end is later with more people ahead', () => {
    fc.assert(
      fc.property(loads, visits, fc.integer({ min: 1, max: 50 }), (load, times, more) => {
        const longer = estimateWait({ ...load, ahead: load.ahead + more }, times);
        expect(longer?.to ?? 0).toBeGreaterThanOrEqual(estimateWait(load, times)?.to ?? 0);
      }),
    );
  });

  it('holds for most waits of a hall whose visits are as irregular as those it was made from', () => {
    // A small generator with a fixed seed: the same hall each time.
    let seed = 7;
    const random = (): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const visit = (): number => -Math.log(1 - random()) * 9 * MINUTE;
    let held = 0;
    const halls = 300;
    for (let hall = 0; hall < halls; hall++) {
      const counters = 1 + Math.floor(random() * 5);
      const ahead = Math.floor(random() * 30);
      const range = estimateWait({ counters, busy: counters, ahead }, Array.from({ length: 30 }, visit));
      // Each counter is in the middle of a visit; those ahead go to whichever is free first, and then it is our turn.
      const free = Array.from({ length: counters }, visit);
      for (let i = 0; i < ahead; i++) {
        free.sort((a, b) => a - b);
        free[0] = (free[0] ?? 0) + visit();
      }
      const wait = Math.min(...free) / MINUTE;
      if (range !== null && range.from <= wait && wait <= range.to) held++;
    }
    expect(held / halls).toBeGreaterThan(0.75);
  });
});
