import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '#contract/entry/entry.ts';
import { LARGEST_TICK_JUMP } from '#contract/entry/chain.ts';
import { READ_TABLES, readTable } from '#core/domain/read-tables.ts';
import { receiveActs } from '#core/journal/receive.ts';
import { allRows } from '#core/store/replace-rows.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { type Chain, partOf, writeChain, type WrittenEvent } from './support/chain.ts';
import { type MemoryJournal, memoryJournal } from './support/memory-journal.ts';

const session = (id: string): WrittenEvent['aggregate'] => ({ kind: 'counterSession', id });
const opened = (id: string): WrittenEvent => ({
  aggregate: session(id),
  kind: 'counterOpened',
  payload: '{"counter":"3","staff":"hanh","businessDay":"2026-11-24"}',
});
const closed = (id: string): WrittenEvent => ({ aggregate: session(id), kind: 'counterClosed', payload: '{"reason":"officer"}' });

let here: MemoryJournal;
let chain: Chain;
beforeEach(() => {
  here = memoryJournal();
  chain = writeChain('FAR00000', 'FAREP0CH');
});
afterEach(() => here.driver.close());

const receive = (...acts: readonly Act[]) => here.journal.transaction(() => receiveActs(here.journal, acts, nodeSha256));
const entriesHere = () => here.driver.prepare('select count(*) as n from journal').get([]);
const sessions = () => allRows(here.journal.store, readTable('counter_sessions'));

describe('acts of another station', () => {
  it('come in whole, are folded, and lift the tick', () => {
    const act = chain.add([opened('S1'), closed('S1')], 40);
    expect(receive(act)).toEqual({ ok: true, value: act.entries });
    expect(sessions()).toMatchObject([{ counter_session_id: 'S1', state: 'closed', station: 'FAR00000' }]);
    expect(here.journal.highestTick()).toBe(41);
  });

  it('are passed over when they come again, in the same parcel too', () => {
    const act = chain.add([opened('S1')]);
    expect(receive(act, act)).toEqual({ ok: true, value: act.entries });
    expect(receive(act)).toEqual({ ok: true, value: [] });
    expect(entriesHere()).toEqual({ n: 1 });
  });

  it.each([
    ['first', 0, 2],
    ['last', 1, 3],
    ['both ends', 1, 2],
  ])('are refused torn, without their %s', (_, from, to) => {
    const whole = chain.add([opened('S1'), opened('S2'), closed('S1')]);
    const torn = receive({ entries: whole.entries.slice(from, to), parts: [] });
    expect(torn).toMatchObject({ ok: false, refusal: { code: 'brokenChain', fault: from === 0 ? 'tornAct' : 'gap' } });
    expect(entriesHere()).toEqual({ n: 0 });
    expect(receive(whole)).toMatchObject({ ok: true });
  });

  it('are refused when one is missing, altered, or another stands in its place', () => {
    const [first, second] = [chain.add([opened('S1')]), chain.add([closed('S1')])];
    expect(receive(second)).toMatchObject({ ok: false, refusal: { fault: 'gap' } });
    const altered = { entries: first.entries.map((entry) => ({ ...entry, actor: 'khoa' })), parts: [] };
    expect(receive(altered)).toMatchObject({ ok: false, refusal: { fault: 'altered' } });
    expect(receive(first)).toMatchObject({ ok: true });
    const fork = writeChain('FAR00000', 'FAREP0CH').add([opened('S9')]);
    expect(receive(fork)).toMatchObject({ ok: false, refusal: { code: 'forked' } });
  });

  it('leave nothing of a parcel in which one is refused', () => {
    const [first, second] = [chain.add([opened('S1')]), chain.add([opened('S2'), closed('S2')])];
    const torn = { entries: second.entries.slice(0, 1), parts: [] };
    expect(receive(first, torn)).toMatchObject({ ok: false, refusal: { fault: 'tornAct' } });
    expect(entriesHere()).toEqual({ n: 0 });
    expect(here.journal.highestTick()).toBe(0);
    expect(receive(first, second)).toMatchObject({ ok: true });
    expect(sessions()).toHaveLength(2);
  });

  it('are refused from this very epoch, and with a tick that runs away', () => {
    const own = writeChain('HERE0000', 'EP0CH000').add([opened('S1')]);
    expect(receive(own)).toMatchObject({ ok: false, refusal: { code: 'ownEntry' } });
    const far = chain.add([opened('S1')], LARGEST_TICK_JUMP + 1);
    expect(receive(far)).toMatchObject({ ok: false, refusal: { code: 'tickJump' } });
    expect(entriesHere()).toEqual({ n: 0 });
  });

  it('that can not be understood are kept, and touch no row', () => {
    const act = chain.add([
      { ...opened('S1'), kind: 'counterPainted' },
      { ...opened('S1'), kind: 'counterPainted', mayIgnore: true },
      { ...opened('S1'), version: 2 },
      { ...opened('S1'), payload: 'not json' },
    ]);
    expect(receive(act)).toEqual({ ok: true, value: act.entries });
    expect(here.driver.prepare('select seq, reason from not_understood order by seq').all([])).toEqual([
      { seq: 1, reason: 'unknownKind' },
      { seq: 3, reason: 'newerVersion' },
      { seq: 4, reason: 'malformedPayload' },
    ]);
    for (const table of READ_TABLES) expect(allRows(here.journal.store, table)).toEqual([]);
  });

  it('are refused with a part that they do not commit to, or commit to under another name', () => {
    const aggregate = { kind: 'printJob', id: 'J1' };
    const part = partOf(aggregate, 'document', '{"a":1}');
    const queued = (): WrittenEvent => ({ aggregate, kind: 'printJobQueued', payload: `{"parts":{"document":"${part.commitment}"}}` });
    const act = chain.add([queued()]);
    const strange = [
      partOf(aggregate, 'document', '{"a":2}'),
      { ...part, text: '{"a":2}' },
      { ...part, salt: '00'.repeat(32) },
      { ...part, aggregateId: 'J2' },
      { ...part, part: 'owner' },
    ];
    for (const each of strange) expect(receive({ ...act, parts: [each] })).toMatchObject({ ok: false, refusal: { code: 'badPart' } });
    expect(receive({ ...act, parts: [part] })).toMatchObject({ ok: true });
    expect(here.driver.prepare('select text from personal_parts').all([])).toEqual([{ text: '{"a":1}' }]);
  });
});
