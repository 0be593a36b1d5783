import { expect, it } from 'vitest';
import { referenceAggregate } from '#core/domain/reference/aggregate.ts';
import { commitment, deskA, deskB, history, MORNING, nothingPersonal, type Written } from '#tests/unit/core/domain/history.ts';

const put = (letter: string): Written => ({ kind: 'referencePutInForce', payload: { document: 'calendar', hash: commitment(letter) } });

it('the version that was put in force last in order is in force, whichever arrived last', () => {
  const written = history('reference', 'calendar').add(put('a'), { at: deskA, tick: 1 });
  written.add(put('c'), { at: deskB, tick: 7 }).add(put('b'), { at: deskA, tick: 5 });
  expect(referenceAggregate.project('calendar', written.entries(), nothingPersonal).rows).toEqual({
    references_in_force: [{ document: 'calendar', hash: commitment('c'), since_time: MORNING + 1_000 }],
  });
});

it('without any there is none', () => {
  expect(referenceAggregate.project('calendar', [], nothingPersonal).rows).toEqual({ references_in_force: [] });
});
