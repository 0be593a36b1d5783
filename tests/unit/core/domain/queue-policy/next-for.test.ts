import { describe, expect, it } from 'vitest';
import { callableAt } from '#core/domain/queue-policy/next-for.ts';

const ticket = (number: string, wanted: string | null = null) => ({ number, series: number.slice(0, 1), wanted_counter: wanted });
const numbers = (counter: { number: string; series: string[] }): string[] =>
  callableAt([ticket('A001'), ticket('B001'), ticket('A002', '2'), ticket('C001', '1'), ticket('A003')], counter).map(
    (each) => each.number,
  );

describe('callableAt', () => {
  it.each([
    ['its own series, in the order given', { number: '9', series: ['A', 'B'] }, ['A001', 'B001', 'A003']],
    ['those sent to it, of whatever series', { number: '1', series: ['A'] }, ['A001', 'C001', 'A003']],
    ['never one that was sent to another', { number: '3', series: ['A', 'C'] }, ['A001', 'A003']],
    ['nothing where it has nothing to call', { number: '9', series: ['D'] }, []],
  ])('%s', (_what, counter, expected) => {
    expect(numbers(counter)).toEqual(expected);
  });
});
