import { expect, it } from 'vitest';
import { fitOf } from '#renderer/kiosk/fit.ts';

it.each([
  [1080, 1920, 1],
  [1920, 1080, 1],
  [3840, 2160, 2],
  [2160, 3840, 2],
  [1366, 768, 0.711],
  [1366, 650, 0.602],
  [320, 300, 0.3],
])('the pages of a screen of %d x %d are drawn %f times as large', (width, height, fit) => {
  expect(fitOf(width, height)).toBe(fit);
});
