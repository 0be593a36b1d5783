import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Act } from '#contract/entry/entry.ts';
import { verifyAll } from '#central/verify/verify-all.ts';
import { sha256 } from '#tests/conformance/central-store/synthetic-journal.ts';
import { virtualHall } from './virtual-hall.ts';

const COUNT = 3;
const station = fc.integer({ min: 0, max: COUNT - 1 });

const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('acts' as const),
      station,
      acts: fc.integer({ min: 1, max: 12 }),
      entries: fc.integer({ min: 1, max: 25 }),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('turns' as const), count: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.integer({ min: 1, max: 20_000 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('cut' as const, 'kill' as const, 'start' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('newEpoch' as const, 'restart' as const), station }) },
);

it('whatever is cut, killed and started again, in the end everybody has everything once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 60 }), fc.boolean(), async (history, isReplaced) => {
      const hall = virtualHall(COUNT);
      await hall.enrolAll();
      hall.start();
      for (const one of history) {
        const here = 'station' in one ? hall.stations[one.station] : undefined;
        if (one.kind === 'acts') for (let i = 0; i < one.acts; i++) here?.journal.add(one.entries, { withPart: i === 0 });
        if (one.kind === 'newEpoch') here?.journal.newEpoch();
        if (one.kind === 'acts' || one.kind === 'newEpoch') here?.sync?.poke();
        // A restart with the last written cursor, which may lag behind what was sent.
        if (one.kind === 'restart' && here !== undefined) hall.startOne(here);
        if (one.kind === 'turns') await hall.turns(one.count);
        if (one.kind === 'time') hall.timers.pass(one.ms);
        if (one.kind === 'cut') hall.cut();
        if (one.kind === 'kill') hall.killCentral();
        if (one.kind === 'start') hall.startCentral();
      }
      if (isReplaced) await hall.replaceCentral();
      hall.startCentral();

      const total = hall.stations.reduce((sum, { journal }) => sum + journal.acts.length, 0);
      const isDone = async () =>
        hall.stations.every(
          ({ journal, store, sync }) =>
            store.taken.length === total - journal.acts.length && sync?.state().pending === 0 && sync.state().connected,
        );
      expect(await hall.settle(200, isDone)).toBe(true);
      expect(hall.faults).toEqual([]);

      const reader = await hall.store.actsAfter('thu', 0, hall.stations[0]?.journal.station ?? ('' as never), true);
      expect(reader.acts.length).toBeGreaterThan(0);
      for (const { journal } of hall.stations) {
        for (const other of hall.stations) {
          if (other.journal === journal) continue;
          const taken = other.store.taken.filter((act: Act) => act.entries[0]?.station === journal.station);
          expect(taken).toEqual(journal.acts);
        }
      }
      expect(await hall.store.snapshot((snapshot) => verifyAll(snapshot, sha256))).toMatchObject({ ok: true, faults: [] });
      hall.stop();
    }),
    { numRuns: 15 },
  );
}, 60_000);
