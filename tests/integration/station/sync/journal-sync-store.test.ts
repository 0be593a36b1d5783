import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Act } from '#contract/entry/entry.ts';
import { epochId, officeId } from '#contract/ids.ts';
import { openJournal } from '#core/journal/journal.ts';
import { beginEpoch } from '#core/journal/create.ts';
import { allRows } from '#core/store/replace-rows.ts';
import { READ_TABLES } from '#core/domain/read-tables.ts';
import { NO_CURSOR, type SyncStore } from '#core/sync/sync-store.ts';
import { nodeSha256, systemRandom } from '#native/random/system-random.ts';
import { syncStore } from '#station/sync/journal-sync-store.ts';
import { syntheticJournal } from '#tests/conformance/central-store/synthetic-journal.ts';
import { type MemoryJournal, memoryJournal } from '#tests/integration/journal/support/memory-journal.ts';

const office = officeId.parse('demo');
const reference = { office: '{}', staff: '{}', calendar: '{}', catalogue: '{}' };
const words = { office, purpose: 'demo', programVersion: '0', time: 1, former: null, reference } as const;

let here: MemoryJournal;
let store: SyncStore;
beforeEach(() => {
  here = memoryJournal();
  here.journal.transaction(() => beginEpoch(here.journal, words, 'begin', nodeSha256));
  store = syncStore(here.journal, office, 'demo', nodeSha256);
});
afterEach(() => here.driver.close());

let lastCommand = 0;

/** An act of this station with a personal part, of so many entries. */
function act(journal = here.journal, entries = 2): void {
  lastCommand += 1;
  const parts = journal.newParts();
  const document = parts.keepApart({ fullName: 'Trần Văn Mẫu' });
  const facts = {
    commandId: `c${lastCommand}`,
    actor: 'hanh',
    role: 'receiver',
    counter: null,
    businessDay: null,
    time: 2,
    clockDoubt: false,
  };
  const payload = {
    document: 'ticket',
    title: 'x',
    printer: 'ticket',
    subject: { kind: 'none', id: '' },
    copyOf: null,
    parts: { document },
  };
  const proposals = Array.from({ length: entries }, (_, i) => ({
    aggregate: { kind: 'printJob', id: `JOB${lastCommand}X${i}` },
    event: { kind: 'printJobQueued', payload: i === 0 ? payload : { ...payload, parts: {} } },
  }));
  journal.transaction(() => journal.append(facts, proposals, parts));
}

const entriesOf = (acts: readonly Act[]) => acts.flatMap(({ entries }) => entries);
const everything = () => [
  here.driver.prepare('select * from journal order by station, epoch, seq').all([]),
  here.driver.prepare('select * from personal_parts order by commitment').all([]),
  READ_TABLES.map((table) => allRows(here.journal.store, table)),
  store.cursor(),
];

describe('what is to be sent', () => {
  it('is the own journal in whole acts with their parts, never cut by the size of a batch', () => {
    for (let i = 0; i < 5; i++) act();
    act(here.journal, 12);
    const all = store.ownActsAfter(null, 1_000);
    expect(entriesOf(all).map(({ seq }) => seq)).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
    expect(all.slice(1).map(({ parts }) => parts.length)).toEqual([1, 1, 1, 1, 1, 1]);
    const { epoch } = here.journal;
    expect(store.ownActsAfter({ epoch, seq: 5 }, 3)).toEqual(all.slice(1, 2));
    expect(store.ownActsAfter({ epoch, seq: 15 }, 4)).toEqual(all.slice(6));
    expect(store.ownActsAfter({ epoch, seq: 27 }, 4)).toEqual([]);
    expect([null, { epoch, seq: 0 }, { epoch, seq: 5 }, { epoch, seq: 27 }].map((after) => store.pendingAfter(after))).toEqual([
      27, 27, 22, 0,
    ]);
    expect(store.ownHead()).toEqual({ seq: 27, hash: entriesOf(all).at(-1)?.hash });
  });

  it('goes on with the next epoch where one ends', () => {
    const first = here.journal.epoch;
    const next = openJournal({
      driver: here.driver,
      station: here.journal.station,
      epoch: epochId.parse('EP0CH001'),
      sha256: nodeSha256,
      random: systemRandom,
    });
    next.transaction(() => beginEpoch(next, words, 'begin-2', nodeSha256));
    act(next);
    const later = syncStore(next, office, 'demo', nodeSha256);
    expect(new Set(entriesOf(later.ownActsAfter(null, 1_000)).map(({ epoch }) => epoch))).toEqual(new Set([first]));
    expect(entriesOf(later.ownActsAfter({ epoch: first, seq: 5 }, 1_000)).map(({ epoch, seq }) => [epoch, seq])).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((seq) => [next.epoch, seq]),
    );
    expect([
      later.pendingAfter(null),
      later.pendingAfter({ epoch: first, seq: 5 }),
      later.pendingAfter({ epoch: next.epoch, seq: 6 }),
    ]).toEqual([12, 7, 1]);
  });
});

describe('what came', () => {
  it('is kept and folded, and the cursor moves in the same transaction', () => {
    const other = syntheticJournal(undefined, office);
    other.add(2, { withPart: true });
    const cursor = { central: '0123456789ABCDEF', place: 3, acked: { epoch: here.journal.epoch, seq: 5 } };
    expect(store.accept(other.acts, cursor)).toMatchObject({ ok: true });
    expect(store.cursor()).toEqual(cursor);
    expect(store.notUnderstood()).toBe(2);
    expect(allRows(here.journal.store, READ_TABLES.find(({ name }) => name === 'epochs') ?? (undefined as never))).toHaveLength(2);
    const before = everything();
    expect(store.accept(other.acts, cursor)).toMatchObject({ ok: true });
    expect(everything()).toEqual(before);
  });

  it('leaves nothing behind when one act of it does not hold, and names whose', () => {
    const [good, bad] = [syntheticJournal(undefined, office), syntheticJournal(undefined, office)];
    good.add(2, { withPart: true });
    bad.add(2);
    const [begin, next] = bad.acts;
    if (begin === undefined || next === undefined) throw new Error('too short');
    const altered = { ...next, entries: next.entries.map((entry) => (entry.seq === 3 ? { ...entry, actor: 'khac' } : entry)) };
    const before = everything();
    expect(store.accept([...good.acts, begin, altered], { ...NO_CURSOR, place: 9 })).toMatchObject({
      ok: false,
      refusal: { code: 'brokenChain', station: bad.station, epoch: bad.head().epoch, seq: 3 },
    });
    expect(everything()).toEqual(before);
    expect(store.accept([...good.acts, ...bad.acts], { ...NO_CURSOR, place: 9 })).toMatchObject({ ok: true });
  });

  it('names the station of a part that does not fit', () => {
    const other = syntheticJournal(undefined, office);
    const act = other.add(1, { withPart: true });
    const spoiled = { ...act, parts: act.parts.map((part) => ({ ...part, text: `${part.text} ` })) };
    expect(store.accept([...other.acts.slice(0, 1), spoiled], NO_CURSOR)).toMatchObject({
      ok: false,
      refusal: { code: 'badPart', station: other.station, seq: 2 },
    });
  });
});

it('a cursor that can not be read is none: everything is asked for again', () => {
  expect(store.cursor()).toEqual(NO_CURSOR);
  const cursor = { central: '0123456789ABCDEF', place: 3, acked: null };
  store.save(cursor, '{"at":1}');
  expect(store.cursor()).toEqual(cursor);
  here.driver.exec("update sync_state set value = '{' where key = 'cursor'");
  expect(store.cursor()).toEqual(NO_CURSOR);
});
