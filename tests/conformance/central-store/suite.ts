import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Act } from '#contract/entry/entry.ts';
import { type OfficeId, officeId } from '#contract/ids.ts';
import { MAX_BATCH_ENTRIES } from '#contract/wire/sync.ts';
import type { CentralStore, NewOffice } from '#central/ports.ts';
import { verifyAll } from '#central/verify/verify-all.ts';
import { anyStationId, sha256, type SyntheticJournal, syntheticJournal } from './synthetic-journal.ts';

export interface OpenedStore {
  readonly store: CentralStore;
  close(): Promise<void>;
}

const NOW = 1_795_000_000_000;
const reference = { office: '{}', staff: '{"a": 1}', calendar: '[ ]', catalogue: '“text”\n' };

export const newOffice = (office: OfficeId): NewOffice => ({
  office,
  name: 'Điểm thử',
  purpose: 'demo',
  reference,
  verifiers: [{ staff: 'phuong', verifier: '$argon2id$x' }],
});

let lastOffice = 0;

/** An office of its own for each test, so that none sees another's places. */
export async function freshOffice(store: CentralStore): Promise<OfficeId> {
  lastOffice += 1;
  const office = officeId.parse(`thu-${lastOffice}`);
  await store.addOffice(newOffice(office), NOW);
  return office;
}

let lastCode = 0;

/** A journal whose station is enrolled. */
export async function enrolled(store: CentralStore, office: OfficeId): Promise<SyntheticJournal> {
  const journal = syntheticJournal(anyStationId(), office);
  lastCode += 1;
  const codeHash = `of ${lastCode}`;
  await store.addEnrolCode({ codeHash, office, role: 'full', expiresAt: NOW + 1 });
  const done = await store.enrol(codeHash, { code: '', publicKey: 'aa'.repeat(32) }, journal.station, NOW);
  expect(done.ok).toBe(true);
  return journal;
}

const entriesOf = (acts: readonly Act[]) => acts.flatMap((act) => act.entries);

/** Appends acts of one epoch behind what was appended of it before. */
export function appendTo(store: CentralStore, office: OfficeId, acts: readonly Act[], waiting = 0) {
  const first = entriesOf(acts)[0];
  if (first === undefined) throw new Error('nothing to append');
  return store.append({
    office,
    station: first.station,
    epoch: first.epoch,
    from: { seq: first.seq - 1, hash: first.previousHash },
    acts,
    waiting,
    now: NOW,
  });
}

async function pullAll(
  store: CentralStore,
  office: OfficeId,
  without: SyntheticJournal['station'],
  from = 0,
): Promise<{ acts: Act[]; place: number; batches: number }> {
  const acts: Act[] = [];
  let place = from;
  for (let batches = 0; ; batches++) {
    const page = await store.actsAfter(office, place, without, true);
    if (page.place === place) return { acts, place, batches };
    expect(page.place).toBeGreaterThan(place);
    acts.push(...page.acts);
    place = page.place;
  }
}

/** What every store of central keeps to. */
export function centralStoreConformance(name: string, open: () => Promise<OpenedStore>): void {
  describe(`central store: ${name}`, () => {
    let opened: OpenedStore;
    let store: CentralStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.close());

    it('gives back what was kept, text for text, with the parts beside their act', async () => {
      const office = await freshOffice(store);
      const journal = await enrolled(store, office);
      journal.add(3, { withPart: true });
      journal.add(1, { payload: '{"a":"\\\\ \\" , {} NULL \\n đ 𝔄 "} ' });
      expect(await appendTo(store, office, journal.acts)).toEqual({ ok: true, value: { place: 5, tick: 5 } });
      expect((await pullAll(store, office, anyStationId())).acts).toEqual(journal.acts);
      expect(await store.heads(journal.station)).toEqual([{ ...journal.head(), tick: 5 }]);
    });

    it('keeps nothing of a batch that does not begin where the chain ends', async () => {
      const office = await freshOffice(store);
      const journal = await enrolled(store, office);
      await appendTo(store, office, journal.acts);
      const [begin] = journal.acts;
      const more = journal.add(2, { withPart: true });
      const late = journal.add();
      const before = await store.counts();
      for (const acts of [[begin ?? more], [late], [begin ?? more, more]]) {
        expect(await appendTo(store, office, acts)).toEqual({ ok: false, refusal: { code: 'headMoved' } });
      }
      expect(await store.counts()).toEqual(before);
      expect(await appendTo(store, office, [more, late])).toMatchObject({ ok: true });
      expect(await appendTo(store, office, [more, late])).toMatchObject({ ok: false });
    });

    it('hands out only whole acts, at most a batch of them, and an act larger than a batch alone', async () => {
      const office = await freshOffice(store);
      const journal = await enrolled(store, office);
      for (let i = 0; i < 400; i++) journal.add(3);
      journal.add(MAX_BATCH_ENTRIES + 50);
      journal.add(2);
      await appendTo(store, office, journal.acts);
      let place = 0;
      const sizes: number[] = [];
      const acts: Act[] = [];
      for (;;) {
        const page = await store.actsAfter(office, place, anyStationId(), true);
        if (page.acts.length === 0) break;
        sizes.push(entriesOf(page.acts).length);
        for (const act of page.acts) expect(act.entries.length).toBe(act.entries[0]?.actCount);
        acts.push(...page.acts);
        place = page.place;
      }
      expect(sizes.filter((size) => size > MAX_BATCH_ENTRIES)).toEqual([MAX_BATCH_ENTRIES + 50]);
      expect(acts).toEqual(journal.acts);
    });

    it('ends a batch before it would be too large to send', async () => {
      const office = await freshOffice(store);
      const journal = await enrolled(store, office);
      for (let i = 0; i < 12; i++) journal.add(1, { payload: JSON.stringify({ text: 'đ'.repeat(200_000) }) });
      await appendTo(store, office, journal.acts);
      const all = await pullAll(store, office, anyStationId());
      expect(all.acts).toEqual(journal.acts);
      expect(all.batches).toBeGreaterThan(2);
    });

    it('leaves out the asking station, but moves its cursor, and keeps parts from who may not have them', async () => {
      const office = await freshOffice(store);
      const [one, two] = [await enrolled(store, office), await enrolled(store, office)];
      two.add(1, { withPart: true });
      await appendTo(store, office, one.acts);
      await appendTo(store, office, two.acts);
      expect(await pullAll(store, office, one.station)).toMatchObject({ acts: two.acts, place: 3 });
      expect(await pullAll(store, office, two.station)).toMatchObject({ acts: one.acts, place: 3 });
      const blind = await store.actsAfter(office, 0, one.station, false);
      expect(blind.acts.map(({ parts }) => parts)).toEqual([[], []]);
    });

    it('gives places in the order in which they become visible, whoever appends at the same time', async () => {
      const office = await freshOffice(store);
      const journals = [await enrolled(store, office), await enrolled(store, office), await enrolled(store, office)];
      let isOver = false;
      const reader = anyStationId();
      const seen: Act[] = [];
      let place = 0;
      const reading = (async () => {
        while (!isOver) {
          const page = await store.actsAfter(office, place, reader, true);
          seen.push(...page.acts);
          place = page.place;
        }
      })();
      await Promise.all(
        journals.map(async (journal) => {
          await appendTo(store, office, journal.acts);
          for (let i = 0; i < 30; i++) await appendTo(store, office, [journal.add(2)]);
        }),
      );
      isOver = true;
      await reading;
      seen.push(...(await pullAll(store, office, reader, place)).acts);
      for (const journal of journals) expect(seen.filter((act) => act.entries[0]?.station === journal.station)).toEqual(journal.acts);
      expect(seen).toHaveLength(3 * 31);
    });

    it('lets of two appends behind one head only one win', async () => {
      const office = await freshOffice(store);
      const journal = await enrolled(store, office);
      await appendTo(store, office, journal.acts);
      const next = journal.add(2);
      const results = await Promise.all(Array.from({ length: 8 }, () => appendTo(store, office, [next])));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await pullAll(store, office, anyStationId())).acts).toEqual(journal.acts);
    });

    it('notes contact, what waits, and a fault until the next batch is taken', async () => {
      const office = await freshOffice(store);
      const journal = await enrolled(store, office);
      await store.noteContact(journal.station, 7, NOW);
      await store.noteContact(journal.station, null, NOW + 1);
      await store.noteFault(journal.station, 'Chuỗi nhật ký bị đứt.');
      const mine = async () => (await store.stations()).find(({ station }) => station === journal.station);
      expect(await mine()).toMatchObject({ waiting: 7, lastContact: NOW + 1, fault: 'Chuỗi nhật ký bị đứt.', entries: 0 });
      await appendTo(store, office, journal.acts, 3);
      expect(await mine()).toMatchObject({ waiting: 3, lastContact: NOW, fault: null, entries: 1 });
    });

    it('gives back reference documents and verifiers as they were given, and keeps an office that is there', async () => {
      const office = await freshOffice(store);
      expect(await store.addOffice({ ...newOffice(office), name: 'Khác' }, NOW)).toBe(false);
      expect(await store.office(office)).toEqual({ office, name: 'Điểm thử', purpose: 'demo' });
      expect(await store.reference(office)).toEqual(reference);
      expect(await store.verifiers(office)).toEqual([{ staff: 'phuong', verifier: '$argon2id$x' }]);
      expect(await store.office('nowhere')).toBeNull();
    });

    describe('enrolment', () => {
      const publicKey = 'ab'.repeat(32);
      const code = async (office: OfficeId, expiresAt = NOW + 1_000) => {
        lastCode += 1;
        const codeHash = `of ${lastCode}`;
        await store.addEnrolCode({ codeHash, office, role: 'full', expiresAt });
        return codeHash;
      };

      it('spends a code once, and repeats its answer only to the same key', async () => {
        const office = await freshOffice(store);
        const hash = await code(office);
        const station = anyStationId();
        const first = await store.enrol(hash, { code: '', publicKey }, station, NOW);
        expect(first).toMatchObject({ ok: true, value: { station, ordinal: 1, role: 'full', office: { office, purpose: 'demo' } } });
        expect(await store.enrol(hash, { code: '', publicKey }, anyStationId(), NOW)).toEqual(first);
        expect(await store.enrol(hash, { code: '', publicKey: 'cd'.repeat(32) }, anyStationId(), NOW)).toMatchObject({
          refusal: { code: 'codeSpent' },
        });
        expect(await store.station(station)).toEqual({ station, office, purpose: 'demo', role: 'full', publicKey });
      });

      it('refuses what is unknown or too old, and makes no station then', async () => {
        const office = await freshOffice(store);
        const old = await code(office, NOW);
        const { stations } = await store.counts();
        expect(await store.enrol('unknown', { code: '', publicKey }, anyStationId(), NOW)).toMatchObject({ refusal: { code: 'badCode' } });
        expect(await store.enrol(old, { code: '', publicKey }, anyStationId(), NOW)).toMatchObject({ refusal: { code: 'codeExpired' } });
        expect((await store.counts()).stations).toBe(stations);
      });

      it('gives each station of a race a code can make its own place, and one code one station', async () => {
        const office = await freshOffice(store);
        const codes = await Promise.all(Array.from({ length: 6 }, () => code(office)));
        const twice = [...codes, ...codes];
        const results = await Promise.all(
          twice.map((hash, i) => store.enrol(hash, { code: '', publicKey: `${i % 10}`.repeat(64) }, anyStationId(), NOW)),
        );
        const ordinals = results.flatMap((result) => (result.ok ? [result.value.ordinal] : []));
        expect(ordinals.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
      });

      it('lets a database keep its id and place where they are free, and refuses a copy or another office', async () => {
        const office = await freshOffice(store);
        const existing = { station: anyStationId(), ordinal: 4, office, purpose: 'demo' } as const;
        expect(await store.enrol(await code(office), { code: '', publicKey, existing }, anyStationId(), NOW)).toMatchObject({
          value: { station: existing.station, ordinal: 4 },
        });
        const unspent = await code(office);
        expect(await store.enrol(unspent, { code: '', publicKey: 'cd'.repeat(32), existing }, anyStationId(), NOW)).toMatchObject({
          refusal: { code: 'stationTaken' },
        });
        const elsewhere = { ...existing, station: anyStationId(), purpose: 'real' } as const;
        expect(await store.enrol(unspent, { code: '', publicKey, existing: elsewhere }, anyStationId(), NOW)).toMatchObject({
          refusal: { code: 'otherOffice' },
        });
        // Neither refusal has spent the code.
        const next = { ...existing, station: anyStationId() };
        expect(await store.enrol(unspent, { code: '', publicKey, existing: next }, anyStationId(), NOW)).toMatchObject({
          value: { ordinal: 5 },
        });
      });
    });

    it('is found clean by verify', async () => {
      const office = await freshOffice(store);
      const journal = await enrolled(store, office);
      for (let i = 0; i < 700; i++) journal.add(1 + (i % 4), { withPart: i % 10 === 0 });
      await appendTo(store, office, journal.acts);
      const first = journal.acts.length;
      journal.newEpoch();
      journal.add(3);
      await appendTo(store, office, journal.acts.slice(first));
      const answer = await store.snapshot((snapshot) => verifyAll(snapshot, sha256));
      expect(answer.faults).toEqual([]);
      expect(answer).toMatchObject({ ok: true, entries: (await store.counts()).entries });
    });
  });
}
