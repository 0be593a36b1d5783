import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashEntry } from '#contract/entry/hash.ts';
import type { Act, Entry, PersonalPart } from '#contract/entry/entry.ts';
import { stationMessage, SYNC_VERSION } from '#contract/wire/sync.ts';
import type { KeptHead, Station } from '#central/ports.ts';
import { judgePush, type Known } from '#central/sync/judge-push.ts';
import {
  anyEpochId,
  anyStationId,
  OFFICE,
  sha256,
  type SyntheticJournal,
  syntheticJournal,
} from '#tests/conformance/central-store/synthetic-journal.ts';

let journal: SyntheticJournal;
let station: Station;
beforeEach(() => {
  journal = syntheticJournal();
  for (let i = 0; i < 5; i++) journal.add(3, { withPart: true });
  station = { station: journal.station, office: OFFICE, purpose: 'demo', role: 'full', publicKey: '' };
});

const entriesOf = (acts: readonly Act[]): Entry[] => acts.flatMap((act) => act.entries);

/** As central knows it after it has kept the first acts. */
function known(keptActs: number, from = 0): Known {
  const kept = entriesOf(journal.acts.slice(0, keptActs));
  const last = kept.at(-1);
  const head: KeptHead | null = last === undefined ? null : { epoch: last.epoch, seq: last.seq, hash: last.hash, tick: last.tick };
  return { station, head, kept: new Map(kept.filter(({ seq }) => seq > from).map(({ seq, hash }) => [seq, hash])), tick: last?.tick ?? 0 };
}

const judge = (keptActs: number, acts: readonly Act[]) => judgePush(known(keptActs), acts, sha256);
const refusal = (keptActs: number, acts: readonly Act[]) => {
  const judged = judge(keptActs, acts);
  return judged.ok ? 'taken' : judged.refusal;
};

/** The same acts with one entry changed. */
const withEntry = (acts: readonly Act[], seq: number, change: (entry: Entry) => Entry): Act[] =>
  acts.map((act) => ({ ...act, entries: act.entries.map((entry) => (entry.seq === seq ? change(entry) : entry)) }));

/** What central would read of it, if it can be read at all. */
const isReadable = (acts: readonly Act[]): boolean => stationMessage.safeParse({ v: SYNC_VERSION, kind: 'push', acts, waiting: 0 }).success;

describe('judgePush', () => {
  it('takes whole acts behind the kept end, and says which are new', () => {
    expect(judge(0, journal.acts)).toMatchObject({ ok: true, value: { fresh: journal.acts, from: { seq: 0 } } });
    expect(judge(2, journal.acts.slice(2))).toMatchObject({ ok: true, value: { fresh: journal.acts.slice(2), from: { seq: 4 } } });
  });

  it('takes a replay for what it is, whole or in part', () => {
    expect(judge(6, journal.acts.slice(1, 4))).toMatchObject({ ok: true, value: { fresh: [], from: { seq: 16 } } });
    expect(judge(3, journal.acts.slice(1))).toMatchObject({ ok: true, value: { fresh: journal.acts.slice(3), from: { seq: 7 } } });
  });

  it('names the entry that is missing', () => {
    expect(refusal(1, journal.acts.slice(2))).toMatchObject({ code: 'gap', expected: 2 });
    expect(refusal(1, [...journal.acts.slice(1, 2), ...journal.acts.slice(3)])).toMatchObject({ code: 'gap', expected: 2 });
  });

  it('refuses a torn act: its end, its beginning, its middle, or two acts put into one', () => {
    const [one, two] = [journal.acts[1], journal.acts[2]];
    if (one === undefined || two === undefined) throw new Error('the journal is too short');
    const torn = { ...one, entries: one.entries.slice(0, 2) };
    expect(refusal(1, [torn])).toMatchObject({ code: 'broken', fault: 'tornAct', seq: 3 });
    const after = { ...one, entries: one.entries.slice(1) };
    expect(
      judgePush({ ...known(1), head: { epoch: journal.head().epoch, seq: 2, hash: one.entries[0]?.hash ?? '', tick: 2 } }, [after], sha256),
    ).toMatchObject({
      refusal: { code: 'broken', fault: 'tornAct' },
    });
    expect(refusal(1, [{ entries: [...one.entries, ...two.entries], parts: [] }])).toMatchObject({ code: 'broken', fault: 'tornAct' });
    expect(
      refusal(
        1,
        one.entries.map((entry) => ({ entries: [entry], parts: [] })),
      ),
    ).toMatchObject({ code: 'broken', fault: 'tornAct' });
  });

  it('refuses each single change of each column, wherever it stands', () => {
    const acts = journal.acts;
    const columns = Object.keys(entriesOf(acts)[0] ?? {}) as (keyof Entry)[];
    expect(columns).toHaveLength(21);
    const altered = (entry: Entry, column: keyof Entry, at: number): Entry => {
      const value = entry[column];
      if (typeof value === 'number') return { ...entry, [column]: value + 1 + at };
      if (typeof value === 'boolean') return { ...entry, [column]: !value };
      if (value === null) return { ...entry, [column]: column === 'businessDay' ? '2026-11-25' : '' };
      const cut = at % Math.max(1, value.length);
      const letter = value[cut] === '0' ? '1' : '0';
      return { ...entry, [column]: value.slice(0, cut) + letter + value.slice(cut + 1) };
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.constantFrom(...columns),
        fc.nat(200),
        fc.integer({ min: 0, max: 3 }),
        (seq, column, at, kept) => {
          const changed = withEntry(acts, seq, (entry) => altered(entry, column, at));
          if (isReadable(changed)) expect(refusal(kept, changed)).not.toBe('taken');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('refuses a change even where its hash, and all behind it, were made anew: what is kept does not fit', () => {
    const forged = [...journal.acts];
    const [first] = entriesOf(forged);
    if (first === undefined) throw new Error('an empty journal');
    const changed = { ...first, actor: 'khac' };
    const anew = { ...changed, hash: hashEntry(changed, sha256) };
    expect(refusal(6, [{ entries: [anew], parts: [] }])).toMatchObject({ code: 'fork', seq: 1 });
    const next = journal.acts[1]?.entries[0];
    if (next === undefined) throw new Error('too short');
    const chained = { ...next, previousHash: anew.hash, actCount: 1 };
    expect(refusal(1, [{ entries: [{ ...chained, hash: hashEntry(chained, sha256) }], parts: [] }])).toMatchObject({
      code: 'broken',
      fault: 'broken',
      seq: 2,
    });
  });

  it('refuses entries of another station or of two epochs in one batch', () => {
    const other = syntheticJournal(anyStationId());
    expect(refusal(0, other.acts)).toMatchObject({ code: 'broken', fault: 'foreignEntry' });
    journal.newEpoch();
    expect(refusal(0, journal.acts)).toMatchObject({ code: 'broken', fault: 'foreignEntry' });
    expect(anyEpochId()).not.toBe(journal.head().epoch);
  });

  it('refuses an epoch whose first entry names another office or purpose, or nothing', () => {
    for (const foreign of [syntheticJournal(journal.station, 'khac' as never), syntheticJournal(journal.station, OFFICE, 'real')]) {
      expect(refusal(0, foreign.acts)).toMatchObject({ code: 'broken', fault: 'wrongOffice', seq: 1 });
    }
    const [first] = entriesOf(journal.acts);
    if (first === undefined) throw new Error('an empty journal');
    for (const change of [{ kind: 'other' }, { aggregateKind: 'other' }, { payload: '{' }, { payload: '{"office":"thu"}' }]) {
      const entry = { ...first, ...change };
      expect(refusal(0, [{ entries: [{ ...entry, hash: hashEntry(entry, sha256) }], parts: [] }])).toMatchObject({ fault: 'wrongOffice' });
    }
  });

  it('refuses a tick that falls behind the last kept one, and a jump of over a thousand million', () => {
    const next = journal.acts[2];
    if (next === undefined) throw new Error('too short');
    expect(judgePush({ ...known(2), head: { ...(known(2).head as KeptHead), tick: 5 } }, [next], sha256)).toMatchObject({
      refusal: { fault: 'tickBack', seq: 5 },
    });
    const far = syntheticJournal(journal.station, OFFICE, 'demo', 1_000_000_000);
    expect(judgePush({ station, head: null, kept: new Map(), tick: 0 }, far.acts, sha256)).toMatchObject({
      refusal: { fault: 'tickJump', seq: 1 },
    });
    expect(judgePush({ station, head: null, kept: new Map(), tick: 1 }, far.acts, sha256)).toMatchObject({ ok: true });
  });

  it('refuses a part that was altered, that nothing commits to, or that is of another aggregate; a missing one may be erased', () => {
    const act = journal.acts[1];
    const part = act?.parts[0];
    if (act === undefined || part === undefined) throw new Error('no part');
    const withPart = (change: Partial<PersonalPart>) => refusal(1, [{ ...act, parts: [{ ...part, ...change }] }]);
    expect(withPart({})).toBe('taken');
    expect(withPart({ text: `${part.text} ` })).toMatchObject({ fault: 'alteredPart', seq: 2 });
    expect(withPart({ salt: '00'.repeat(32) })).toMatchObject({ fault: 'alteredPart' });
    expect(withPart({ text: '\ud800' })).toMatchObject({ fault: 'alteredPart' });
    expect(withPart({ commitment: '00'.repeat(32) })).toMatchObject({ fault: 'strangePart' });
    expect(withPart({ aggregateId: 'other' })).toMatchObject({ fault: 'strangePart' });
    expect(withPart({ aggregateKind: 'other' })).toMatchObject({ fault: 'strangePart' });
    expect(withPart({ part: 'other' })).toMatchObject({ fault: 'strangePart' });
    expect(refusal(1, [{ ...act, parts: [] }])).toBe('taken');
  });

  it('refuses text without a UTF-8, and never throws', () => {
    const changed = withEntry(journal.acts, 3, (entry) => ({ ...entry, payload: '"\ud83d"' }));
    expect(refusal(0, changed)).toMatchObject({ fault: 'altered', seq: 3 });
  });
});
