import { expect, it } from 'vitest';
import { isOfRoll, ROLL, rangeOf } from '#core/domain/numbering/ticket-ranges.ts';

it('no two stations of an office, and no roll, have a number in common', () => {
  const given = new Set<number>();
  for (let ordinal = 1; ordinal <= 30; ordinal++) {
    const { first, last } = rangeOf(ordinal, 'real');
    for (let number = first; number <= last; number++) {
      expect(given.has(number) || isOfRoll(number)).toBe(false);
      given.add(number);
    }
  }
  expect(rangeOf(1, 'real')).toEqual({ first: 1, last: 500 });
  expect(rangeOf(2, 'real')).toEqual({ first: 501, last: 1_000 });
});

it('a demo has all numbers but those of the rolls', () => {
  expect(rangeOf(1, 'demo')).toEqual({ first: 1, last: ROLL.first - 1 });
});
