import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Entry } from '#contract/entry/entry.ts';
import { eventKind } from '#contract/event.ts';
import { defineAggregate } from '#core/domain/fold/aggregate.ts';
import { history, nothingPersonal } from '#tests/unit/core/domain/history.ts';

const counted = eventKind({ aggregate: 'printer', kind: 'counted', version: 2, mayIgnore: false, payload: z.object({ by: z.int() }) });

const aggregate = defineAggregate({
  kind: 'printer',
  events: [counted],
  initial: (id) => ({ id, sum: 0 }),
  evolve: (state, event) => ({ ...state, sum: state.sum + event.payload.by }),
  rows: (state) => ({ sums: [{ id: state.id, sum: state.sum }] }),
});

const [template] = history('printer', 'p').add({ kind: 'printerSet', payload: {} }).entries();
if (template === undefined) throw new Error('no entry');
let seq = 0;
const entry = (changes: Partial<Entry>): Entry => ({
  ...template,
  seq: ++seq,
  kind: 'counted',
  version: 2,
  mayIgnore: false,
  payload: '{"by":1}',
  ...changes,
});

describe('the fold of one aggregate', () => {
  it('takes every event of its kinds, of this version and of older ones', () => {
    expect(aggregate.fold('p', [entry({}), entry({ version: 1, payload: '{"by":10}' })])).toEqual({
      state: { id: 'p', sum: 11 },
      notUnderstood: [],
    });
  });

  it('ignores fields that it does not know', () => {
    expect(aggregate.fold('p', [entry({ payload: '{"by":5,"why":"later"}' })])).toMatchObject({ state: { sum: 5 }, notUnderstood: [] });
  });

  it.each([
    ['unknownKind', { kind: 'stapled' }],
    ['newerVersion', { version: 3 }],
    ['malformedPayload', { payload: '{"by":"one"}' }],
    ['malformedPayload', { payload: '{"by":1' }],
    ['malformedPayload', { payload: '' }],
  ] as const)('sets aside what it can not read (%s) and goes on', (reason, changes) => {
    const wrong = entry(changes);
    const { state, notUnderstood } = aggregate.fold('p', [entry({}), wrong, entry({})]);
    expect(state.sum).toBe(2);
    expect(notUnderstood).toEqual([{ station: wrong.station, epoch: wrong.epoch, seq: wrong.seq, reason }]);
  });

  it('skips a kind or version that may be ignored, but never a payload that is broken', () => {
    const mayIgnore = true;
    expect(aggregate.fold('p', [entry({ kind: 'stapled', mayIgnore }), entry({ version: 3, mayIgnore })]).notUnderstood).toEqual([]);
    expect(aggregate.fold('p', [entry({ payload: '[]', mayIgnore })]).notUnderstood).toMatchObject([{ reason: 'malformedPayload' }]);
  });

  it('projects to rows and to what was set aside', () => {
    expect(aggregate.project('p', [entry({}), entry({ kind: 'stapled' })], nothingPersonal)).toMatchObject({
      rows: { sums: [{ id: 'p', sum: 1 }] },
      notUnderstood: [{ reason: 'unknownKind' }],
    });
  });
});
