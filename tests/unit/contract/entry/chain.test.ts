import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actsOf, checkChain, compareEntries, EMPTY_HEAD, type Head } from '#contract/entry/chain.ts';
import { type Entry, NO_HASH } from '#contract/entry/entry.ts';
import { hashEntry } from '#contract/entry/hash.ts';
import { epochId, stationId } from '#contract/ids.ts';
import { nodeSha256 } from '#native/random/system-random.ts';

const STATION = stationId.parse('MC7QK2T0');
const EPOCH = epochId.parse('4F0ZR9XA');
const OTHER = { station: stationId.parse('MC7QK2T1'), epoch: epochId.parse('4F0ZR9XB') };

type Change = (entry: Omit<Entry, 'hash'>) => Partial<Entry>;

/** A true chain of acts with so many entries each; `change` alters an entry before it is hashed, so that its hash stays true. */
function chain(acts: readonly number[], change: Change = () => ({})): Entry[] {
  const entries: Entry[] = [];
  for (const [act, actCount] of acts.entries()) {
    for (let actIndex = 0; actIndex < actCount; actIndex++) {
      const seq = entries.length + 1;
      const plain: Omit<Entry, 'hash'> = {
        station: STATION,
        epoch: EPOCH,
        seq,
        tick: seq * 2,
        actId: `act-${act}`,
        actIndex,
        actCount,
        aggregateKind: 'ticket',
        aggregateId: 't',
        kind: 'ticketTaken',
        version: 1,
        mayIgnore: false,
        actor: 'hanh',
        role: 'receiver',
        counter: null,
        businessDay: null,
        time: 1_796_000_000_000,
        clockDoubt: false,
        payload: '{}',
        previousHash: entries.at(-1)?.hash ?? NO_HASH,
      };
      const changed = { ...plain, ...change(plain) };
      entries.push({ ...changed, hash: hashEntry(changed, nodeSha256) });
    }
  }
  return entries;
}

const check = (entries: readonly Entry[], head: Head = EMPTY_HEAD) => checkChain(head, entries, nodeSha256);
const at =
  (seq: number, changed: Partial<Entry>): Change =>
  (entry) =>
    entry.seq === seq ? changed : {};
const fault = (code: string, seq: number) => ({ ok: false, refusal: { code, seq } });

describe('checkChain', () => {
  it('takes true acts, from the start and from any act on, and tells the new head', () => {
    const entries = chain([1, 3, 2]);
    const head = { seq: 6, hash: entries[5]?.hash };
    expect(check(entries)).toEqual({ ok: true, value: head });
    expect(check(entries.slice(4), { seq: 4, hash: entries[3]?.hash ?? '' })).toEqual({ ok: true, value: head });
    expect(check([])).toEqual({ ok: true, value: EMPTY_HEAD });
  });

  it('finds a gap, at the start and inside', () => {
    const entries = chain([1, 1, 1]);
    expect(check(entries.slice(1))).toEqual(fault('gap', 2));
    expect(check(entries.toSpliced(1, 1))).toEqual(fault('gap', 3));
    expect(check([...entries.slice(0, 1), ...entries])).toEqual(fault('gap', 1));
  });

  it('finds a chain broken where the hash before is another', () => {
    expect(check(chain([1, 1, 1], at(3, { previousHash: 'a'.repeat(64) })))).toEqual(fault('broken', 3));
    expect(check(chain([1]), { seq: 0, hash: 'a'.repeat(64) })).toEqual(fault('broken', 1));
  });

  it('finds an altered entry', () => {
    const altered = chain([1, 1, 1]).map((entry) => (entry.seq === 2 ? { ...entry, actor: 'binh' } : entry));
    expect(check(altered)).toEqual(fault('altered', 2));
  });

  it('finds a torn act: headless, cut short, mixed with another, out of step', () => {
    const entries = chain([1, 3]);
    expect(check(entries.slice(2), { seq: 2, hash: entries[1]?.hash ?? '' })).toEqual(fault('tornAct', 3));
    expect(check(entries.slice(0, 3))).toEqual(fault('tornAct', 3));
    expect(check(chain([1, 3], at(3, { actId: 'act-9' })))).toEqual(fault('tornAct', 3));
    expect(check(chain([1, 3], at(3, { actCount: 4 })))).toEqual(fault('tornAct', 3));
    expect(check(chain([1, 3], at(3, { actIndex: 0 })))).toEqual(fault('tornAct', 3));
    expect(check(chain([1, 2, 1], at(4, { actIndex: 2 })))).toEqual(fault('tornAct', 4));
  });

  it('finds an entry of another station or epoch', () => {
    expect(check(chain([1, 1], at(2, { station: OTHER.station })))).toEqual(fault('foreignEntry', 2));
    expect(check(chain([1, 1], at(2, { epoch: OTHER.epoch })))).toEqual(fault('foreignEntry', 2));
  });

  it('finds a tick that stands still or goes back', () => {
    expect(check(chain([1, 1], at(2, { tick: 2 })))).toEqual(fault('tickBack', 2));
    expect(check(chain([1, 1], at(2, { tick: 1 })))).toEqual(fault('tickBack', 2));
    expect(check(chain([1, 1], at(2, { tick: 3 })))).toMatchObject({ ok: true });
  });
});

describe('actsOf', () => {
  it('cuts a chain into its acts and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 }), (counts) => {
        const entries = chain(counts);
        const acts = actsOf(entries);
        expect(acts.map(({ length }) => length)).toEqual(counts);
        expect(acts.flat()).toEqual(entries);
      }),
    );
  });

  it('does not join two acts of one entry that carry the same id', () => {
    expect(actsOf(chain([1, 1], () => ({ actId: 'same' })))).toHaveLength(2);
  });
});

describe('compareEntries', () => {
  const [base] = chain([1]);
  if (base === undefined) throw new Error('an empty chain');
  const ordered: Entry[] = [
    { ...base, tick: 1, station: OTHER.station, epoch: OTHER.epoch, seq: 9 },
    { ...base, tick: 2, epoch: OTHER.epoch, seq: 8 },
    { ...base, tick: 2, station: OTHER.station, seq: 6 },
    { ...base, tick: 2, station: OTHER.station, seq: 7 },
    { ...base, tick: 2, station: OTHER.station, epoch: OTHER.epoch, seq: 5 },
    { ...base, tick: 10, seq: 1 },
  ];

  it('orders by tick, then station, then epoch, then seq, whatever came first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        expect(shuffled.toSorted(compareEntries)).toEqual(ordered);
      }),
    );
  });

  it('looks at no clock', () => {
    const late = { ...base, time: base.time + 1 };
    expect(compareEntries(base, late)).toBe(0);
  });
});
