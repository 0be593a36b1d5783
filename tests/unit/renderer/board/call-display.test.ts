import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterTime, afterValue, type Call, type CallDisplay, EMPTY_DISPLAY, SHOWN_ALONE_MS } from '#renderer/board/call-display.ts';

const STATION = 1_000_000;
const call = (number: string, agoMs = 0, times = 1): Call => ({ number, counter: '3', calledAt: STATION - agoMs, times });
const value = (...calls: Call[]) => ({ calls, series: [], at: STATION });
const numbers = (calls: readonly Call[]) => calls.map(({ number }) => number);

describe('what the board shows large', () => {
  it('is nothing before the first call of the day, and after the day was closed', () => {
    expect(afterValue(EMPTY_DISPLAY, value(), 0).shown).toBeNull();
    expect(afterValue(afterValue(EMPTY_DISPLAY, value(call('A001')), 0), value(), 100).shown).toBeNull();
  });

  it('is a new call at once, announced', () => {
    const display = afterValue(EMPTY_DISPLAY, value(call('A018', 500), call('C041', 60_000)), 7000);
    expect(display).toMatchObject({ shown: { number: 'A018' }, announcedAt: 7000 });
    expect(numbers(display.last)).toEqual(['C041']);
  });

  it('is never announced when it is old already: at the start of the board, or after a cut-off', () => {
    const start = afterValue(EMPTY_DISPLAY, value(call('A018', 20_000), call('C041', 60_000)), 7000);
    expect(start).toMatchObject({ shown: { number: 'A018' }, announcedAt: null, pending: [] });
    const back = afterValue(start, value(call('B002', 16_000), call('A018', 20_000)), 90_000);
    expect(back).toMatchObject({ shown: { number: 'B002' }, announcedAt: null, pending: [] });
  });

  it('is announced again when the number is called again', () => {
    const first = afterValue(EMPTY_DISPLAY, value(call('A018', 14_000)), 0);
    const again = afterValue(first, value(call('A018', 0, 2)), 14_000);
    expect(again).toMatchObject({ shown: { number: 'A018', times: 2 }, announcedAt: 14_000, last: [] });
  });

  it('stands for 6 s before the next one takes its place, and both come in the order of their calls', () => {
    let display = afterValue(EMPTY_DISPLAY, value(call('A018')), 0);
    display = afterValue(display, value(call('B009'), call('C041', 1), call('A018')), 1000);
    expect(display).toMatchObject({ shown: { number: 'A018' }, announcedAt: 0 });
    expect(numbers(display.pending)).toEqual(['C041', 'B009']);
    expect(display.last).toEqual([]);
    expect(afterTime(display, SHOWN_ALONE_MS - 1)).toBe(display);
    display = afterTime(display, SHOWN_ALONE_MS);
    expect(display).toMatchObject({ shown: { number: 'C041' }, announcedAt: SHOWN_ALONE_MS });
    expect(numbers(display.last)).toEqual(['A018']);
    display = afterTime(display, 2 * SHOWN_ALONE_MS);
    expect(display.shown?.number).toBe('B009');
    expect(numbers(display.last)).toEqual(['C041', 'A018']);
  });

  it('does not keep a call that was taken back', () => {
    let display = afterValue(EMPTY_DISPLAY, value(call('A018'), call('C041', 60_000)), 0);
    display = afterValue(display, value(call('B009'), call('A018'), call('C041', 60_000)), 1000);
    display = afterValue(display, value(call('A018'), call('C041', 60_000)), 2000);
    expect(display).toMatchObject({ shown: { number: 'A018' }, pending: [] });
    display = afterValue(display, value(call('C041', 60_000)), 3000);
    expect(display).toMatchObject({ shown: { number: 'C041' }, announcedAt: null });
  });
});

describe('over any sequence of values and times', () => {
  const calls = fc.uniqueArray(
    fc.record({
      number: fc.constantFrom('A1', 'A2', 'B1', 'C1'),
      counter: fc.constant('1'),
      calledAt: fc.nat(60_000),
      times: fc.integer({ min: 1, max: 3 }),
    }),
    { selector: (each) => `${each.number} ${each.calledAt} ${each.times}`, maxLength: 9 },
  );
  const story = fc.array(fc.record({ calls, waitMs: fc.nat(20_000), at: fc.integer({ min: 0, max: 90_000 }) }), { maxLength: 12 });

  it('no number stands twice, seven stand beside at most, and no two are announced within 6 s', () => {
    fc.assert(
      fc.property(story, (moments) => {
        let display: CallDisplay = EMPTY_DISPLAY;
        let now = 0;
        let lastAnnounced: number | null = null;
        for (const moment of moments) {
          now += moment.waitMs;
          const sorted = [...moment.calls].sort((a, b) => b.calledAt - a.calledAt);
          for (const next of [
            afterTime(display, now),
            afterValue(afterTime(display, now), { calls: sorted, series: [], at: moment.at }, now),
          ]) {
            const shown = [...numbers(next.last), ...(next.shown === null ? [] : [next.shown.number])];
            expect(new Set(shown).size).toBe(shown.length);
            expect(next.last.length).toBeLessThanOrEqual(7);
            if (next.announcedAt !== null && next.announcedAt !== lastAnnounced) {
              if (lastAnnounced !== null && display.announcedAt !== null)
                expect(next.announcedAt - lastAnnounced).toBeGreaterThanOrEqual(SHOWN_ALONE_MS);
              lastAnnounced = next.announcedAt;
            }
            display = next;
          }
        }
      }),
    );
  });
});
