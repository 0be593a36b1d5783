import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeTicket, type SeriesToday } from '#core/domain/ticket/take-ticket.ts';
import { commitment, DAY, kiosk } from '#tests/unit/core/domain/history.ts';
import { A } from './a-ticket.ts';

const today = (changes: Partial<SeriesToday> = {}): SeriesToday => ({
  businessDay: DAY,
  series: A,
  closed: null,
  opensNext: { opensAt: '07:30', opensOn: '2026-11-25' },
  dailyLimit: null,
  taken: 0,
  waiting: 3,
  wait: { from: 5, to: 15 },
  range: { first: 1, last: 500 },
  lastNumberHere: null,
  ...changes,
});
const ordinary = { priorityPart: null, code: (ordinal: number) => `code-${ordinal}` };

describe('takeTicket', () => {
  it('begins with the first number of the range', () => {
    expect(takeTicket(today(), ordinary, kiosk)).toEqual({
      ok: true,
      value: {
        kind: 'ticketTaken',
        payload: {
          businessDay: DAY,
          series: 'A',
          number: 'A001',
          code: 'code-1',
          isPriority: false,
          parts: {},
          waitingBefore: 3,
          wait: { from: 5, to: 15 },
          holder: kiosk,
        },
      },
    });
  });

  it("gives the next number of this station's own range", () => {
    const taken = takeTicket(today({ range: { first: 501, last: 999 }, lastNumberHere: 507 }), ordinary, kiosk);
    expect(taken).toMatchObject({ ok: true, value: { payload: { number: 'A508', code: 'code-508' } } });
  });

  it('keeps the reason of a priority apart: the event holds its commitment', () => {
    const taken = takeTicket(today(), { ...ordinary, priorityPart: commitment('e') }, kiosk);
    expect(taken).toMatchObject({ value: { payload: { isPriority: true, parts: { priorityReason: commitment('e') } } } });
  });

  it.each([
    ['closed', 'outside ticket hours', today({ closed: { why: 'hours', opensAt: '07:30' } })],
    ['limitReached', 'when the range is used up, without a daily limit', today({ lastNumberHere: 500 })],
    [
      'limitReached',
      'when the daily limit is reached, though numbers are left',
      today({ dailyLimit: 200, taken: 200, lastNumberHere: 200 }),
    ],
    [
      'limitReached',
      'above the highest number that a code has room for',
      today({ range: { first: 9_999, last: 12_000 }, lastNumberHere: 9_999 }),
    ],
  ] as const)('refuses %s %s', (code, _when, series) => {
    expect(takeTicket(series, ordinary, kiosk)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('says when numbers are given again', () => {
    const full = { why: 'queueFull', opensAt: '13:00' } as const;
    expect(takeTicket(today({ closed: full }), ordinary, kiosk)).toEqual({ ok: false, refusal: { code: 'closed', ...full } });
    expect(takeTicket(today({ lastNumberHere: 500 }), ordinary, kiosk)).toEqual({
      ok: false,
      refusal: { code: 'limitReached', series: 'A', opensAt: '07:30', opensOn: '2026-11-25' },
    });
  });

  it('never gives a number outside the range, nor one twice, nor more than the limit', () => {
    const ranges = fc.record({
      first: fc.integer({ min: 1, max: 900 }),
      length: fc.integer({ min: 0, max: 60 }),
      limit: fc.option(fc.nat(70)),
    });
    fc.assert(
      fc.property(ranges, ({ first, length, limit }) => {
        const range = { first, last: first + length };
        const numbers: number[] = [];
        for (let wish = 0; wish < 80; wish++) {
          const state = today({ range, dailyLimit: limit, taken: numbers.length, lastNumberHere: numbers.at(-1) ?? null });
          const taken = takeTicket(state, ordinary, kiosk);
          if (taken.ok) numbers.push(Number(taken.value.payload.number.slice(1)));
        }
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(numbers.every((number) => number >= range.first && number <= range.last)).toBe(true);
        expect(numbers.length).toBe(Math.min(length + 1, limit ?? 80, 80));
      }),
    );
  });
});
