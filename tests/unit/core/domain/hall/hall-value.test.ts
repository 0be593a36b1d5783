import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesId } from '#contract/ids.ts';
import { courseOf, type DayTicket, servedOf, waitingLongestFirst } from '#core/domain/hall/hall-value.ts';
import { MORNING } from '#tests/unit/core/domain/history.ts';

const MINUTE = 60_000;
let numbers = 0;
const ticket = (changes: Partial<DayTicket>): DayTicket => ({
  number: `A${String(++numbers).padStart(3, '0')}`,
  series: seriesId.parse('A'),
  state: 'waiting',
  priority: false,
  counter: null,
  takenAt: MORNING,
  calledAt: null,
  since: null,
  ...changes,
});

describe('who waits', () => {
  it('stands longest first, without those who were called', () => {
    const tickets = [
      ticket({ takenAt: MORNING + 2 * MINUTE }),
      ticket({ takenAt: MORNING }),
      ticket({ state: 'serving', calledAt: MORNING + MINUTE }),
    ];
    expect(waitingLongestFirst(tickets).map(({ takenAt }) => takenAt)).toEqual([MORNING, MORNING + 2 * MINUTE]);
  });
});

describe('the course of the day', () => {
  it('counts at each quarter who had a number and was not called yet, and now', () => {
    const tickets = [
      ticket({ takenAt: MORNING + MINUTE }),
      ticket({ takenAt: MORNING + 2 * MINUTE, state: 'finished', calledAt: MORNING + 20 * MINUTE, since: MORNING + 25 * MINUTE }),
      ticket({ takenAt: MORNING + 16 * MINUTE, state: 'missed', calledAt: MORNING + 31 * MINUTE }),
    ];
    expect(courseOf(tickets, MORNING + 32 * MINUTE).map(({ waiting }) => waiting)).toEqual([0, 2, 2, 1]);
  });

  it('is empty before the first ticket, and never longer than half a day', () => {
    expect(courseOf([], MORNING)).toEqual([]);
    expect(courseOf([ticket({ takenAt: MORNING - 40 * 60 * MINUTE })], MORNING).length).toBeLessThanOrEqual(49);
  });

  it('ends with those who wait now', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ takenAt: fc.nat(300), called: fc.option(fc.nat(300)) }), { minLength: 1 }), (list) => {
        const tickets = list.map(({ takenAt, called }) =>
          called === null
            ? ticket({ takenAt: MORNING + takenAt * MINUTE })
            : ticket({ takenAt: MORNING + takenAt * MINUTE, state: 'finished', calledAt: MORNING + (takenAt + called) * MINUTE }),
        );
        const course = courseOf(tickets, MORNING + 600 * MINUTE);
        expect(course.at(-1)?.waiting).toBe(tickets.filter(({ state }) => state === 'waiting').length);
      }),
    );
  });
});

describe('how long serving took', () => {
  it('half under the one, nine of ten under the other; nothing where nobody was served', () => {
    const served = [1, 2, 3, 4, 5, 6, 7, 8, 9, 30].map((minutes) =>
      ticket({ state: 'finished', calledAt: MORNING, since: MORNING + minutes * MINUTE }),
    );
    expect(servedOf(served)).toEqual({ count: 10, half: 6 * MINUTE, most: 30 * MINUTE });
    expect(servedOf([ticket({})])).toEqual({ count: 0, half: null, most: null });
  });
});
