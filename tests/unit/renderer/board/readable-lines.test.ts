import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalHeight, readableLines, readPlace, writePlace } from '#renderer/board/readable-lines.ts';

describe('how many lines the farthest seat can read', () => {
  it.each([
    [6, 66],
    [8, 87],
    [10, 108],
    [15, 160],
  ])('needs at %d m capitals of %d mm', (metres, mm) => {
    expect(Math.round(capitalHeight(metres))).toBe(mm);
  });

  it.each([
    [55, 6, 6],
    [55, 8, 5],
    [55, 10, 4],
    [55, 15, 2],
    [43, 40, 1],
    [98, 3, 7],
  ])('%d inches seen from %d m: %d', (inches, metres, lines) => {
    expect(readableLines({ inches, metres })).toBe(lines);
  });

  it('never grows with the distance, never shrinks with the screen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 32, max: 109 }), fc.integer({ min: 2, max: 39 }), (inches, metres) => {
        const lines = readableLines({ inches, metres });
        expect(readableLines({ inches, metres: metres + 1 })).toBeLessThanOrEqual(lines);
        expect(readableLines({ inches: inches + 1, metres })).toBeGreaterThanOrEqual(lines);
        expect(readPlace(writePlace({ inches, metres }))).toEqual({ inches, metres });
      }),
    );
  });

  it.each(['', '55', '55x', '5x10', '999x10', '55x99', '55x10x1', 'x'])('%o is no place', (text) => {
    expect(readPlace(text)).toBeNull();
  });
});
