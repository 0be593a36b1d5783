import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LATER, restMs, SOON } from '#core/sync/back-off.ts';

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('restMs', () => {
  it('doubles from half a second to a quarter of a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 1_000].map((failures) => restMs(SOON, failures, 0.999_999))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
    ]);
  });

  it('is spread over the upper half, so that an office does not come back in one moment', () => {
    fc.assert(
      fc.property(fc.constantFrom(SOON, LATER), fc.integer({ min: 1, max: 10_000 }), fraction, (backOff, failures, spread) => {
        const full = restMs(backOff, failures, 1);
        const rest = restMs(backOff, failures, spread);
        expect(rest).toBeGreaterThanOrEqual(Math.floor(full / 2));
        expect(rest).toBeLessThanOrEqual(backOff.longestMs);
      }),
    );
    expect(restMs(SOON, 1, 0)).toBe(250);
  });
});
