import { expect, it } from 'vitest';
import { seriesId } from '#contract/ids.ts';
import { boardValue as boardSchema } from '#contract/operations/topics.ts';
import { boardValue, CALLS_SHOWN } from '#core/domain/board/board-value.ts';

const call = (number: string, at: number | null = 1_000, counter: string | null = '1') => ({
  number,
  called_counter: counter,
  called_at: at,
  called_times: 2,
  priority_reason: 'elderly',
});
const series = [{ id: seriesId.parse('A'), name: 'Đất đai', waiting: 3, hint: 'không hiện' }];

it('shows calls in the order given, with the counter that called and how often', () => {
  expect(boardValue([call('A002', 2_000, '3'), call('A001')], series, 9_000)).toEqual({
    calls: [
      { number: 'A002', counter: '3', calledAt: 2_000, times: 2 },
      { number: 'A001', counter: '1', calledAt: 1_000, times: 2 },
    ],
    series: [{ id: 'A', name: 'Đất đai', waiting: 3 }],
    at: 9_000,
  });
});

it('shows at most eight, and none that was never called', () => {
  const calls = [call('A001', null), call('A002', 1_000, null), ...Array.from({ length: 12 }, (_, i) => call(`A1${10 + i}`))];
  const value = boardValue(calls, [], 9_000);
  expect(value.calls.length).toBeLessThanOrEqual(CALLS_SHOWN);
  expect(value.calls.map(({ number }) => number)).not.toContain('A001');
  expect(value.calls.map(({ number }) => number)).not.toContain('A002');
});

it('holds nothing beside numbers, counters, times and counts', () => {
  const value = boardValue([call('A001')], series, 9_000);
  expect(boardSchema.parse(value)).toEqual(value);
  expect(JSON.stringify(value)).not.toContain('elderly');
});
