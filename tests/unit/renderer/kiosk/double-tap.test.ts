import { describe, expect, it } from 'vitest';
import { isSecondTap } from '#renderer/kiosk/double-tap.ts';

const first = { at: 1000, x: 500, y: 600 };
const touch = (at: number, x = 500, y = 600) => ({ at, x, y, count: 1, isTouch: true });

describe('the second half of a double tap', () => {
  it('is a touch at the same place within 400 ms', () => {
    expect(isSecondTap(first, touch(1300))).toBe(true);
    expect(isSecondTap(first, touch(1300, 530, 620))).toBe(true);
  });

  it('is what the browser counts as the second click', () => {
    expect(isSecondTap(null, { ...touch(1300), count: 2, isTouch: false })).toBe(true);
  });

  it.each([
    ['later', touch(1400)],
    ['elsewhere', touch(1300, 600, 600)],
    ['a single click of a mouse', { ...touch(1300), isTouch: false }],
  ])('is not %s', (_, tap) => {
    expect(isSecondTap(first, tap)).toBe(false);
  });

  it('is not the first tap', () => {
    expect(isSecondTap(null, touch(5))).toBe(false);
  });
});
