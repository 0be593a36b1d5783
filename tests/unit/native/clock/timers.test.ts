import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { nodeTimers } from '#native/clock/timers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs once, after so long, unless cancelled', () => {
  const run = vi.fn();
  const cancelled = vi.fn();
  nodeTimers().after(50, run);
  const cancel = nodeTimers({ unref: true }).after(50, cancelled);
  vi.advanceTimersByTime(49);
  expect(run).not.toHaveBeenCalled();
  cancel();
  vi.advanceTimersByTime(100);
  cancel();
  expect(run).toHaveBeenCalledTimes(1);
  expect(cancelled).not.toHaveBeenCalled();
});

it('waits longer than one timer of Node can', () => {
  const days = 86_400_000;
  const run = vi.fn();
  const cancelled = vi.fn();
  nodeTimers().after(60 * days, run);
  const cancel = nodeTimers().after(60 * days, cancelled);
  vi.advanceTimersByTime(30 * days);
  cancel();
  vi.advanceTimersByTime(29 * days);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(days);
  expect(run).toHaveBeenCalledTimes(1);
  expect(cancelled).not.toHaveBeenCalled();
});
