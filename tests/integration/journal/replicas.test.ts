import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Act } from '#contract/entry/entry.ts';
import { READ_TABLES } from '#core/domain/read-tables.ts';
import { insertEntry } from '#core/journal/entries.ts';
import { insertPart } from '#core/journal/personal-parts.ts';
import { rebuildReadTables } from '#core/journal/rebuild.ts';
import { receiveActs } from '#core/journal/receive.ts';
import { verifyDatabase } from '#core/journal/verify.ts';
import { allRows } from '#core/store/replace-rows.ts';
import { openStore, sql, type WriteStore } from '#core/store/sql.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { writeChain } from './support/chain.ts';
import { anyEvent, STATIONS } from './support/events.ts';
import { emptyDatabase, memoryJournal } from './support/memory-journal.ts';

const SEED = 20_261_124;

const history = fc
  .array(fc.record({ station: fc.nat(2), heard: fc.nat(3), events: fc.array(anyEvent, { minLength: 1, maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((steps) => {
    const chains = STATIONS.map((station) => writeChain(station, 'EP0CH001'));
    for (const { station, heard, events } of steps) {
      // `heard` 0: the station has heard all others and goes on above them; otherwise it acts beside them, with ticks that collide.
      const highest = Math.max(...chains.map((chain) => chain.lastTick()));
      chains[station]?.add(events, heard === 0 ? highest + 1 : undefined);
    }
    return chains.map((chain) => chain.acts);
  });

/** How acts arrive: which station's turn it is, and how many of its acts come in one parcel. */
const arrival = fc.array(fc.record({ station: fc.nat(2), size: fc.integer({ min: 1, max: 4 }) }), { maxLength: 40 });
type Arrival = readonly { readonly station: number; readonly size: number }[];

function deliver(chains: readonly (readonly Act[])[], turns: Arrival) {
  const replica = memoryJournal();
  const left = chains.map((acts) => [...acts]);
  const rest = [2, 1, 0].map((station) => ({ station, size: Number.MAX_SAFE_INTEGER }));
  for (const { station, size } of [...turns, ...rest]) {
    const acts = left[station]?.splice(0, size) ?? [];
    const received = replica.journal.transaction(() => receiveActs(replica.journal, acts, nodeSha256));
    expect(received).toEqual({ ok: true, value: acts.flatMap(({ entries }) => entries) });
  }
  return replica;
}

function rebuilt(chains: readonly (readonly Act[])[]) {
  const driver = emptyDatabase();
  const store = openStore(driver);
  for (const { entries, parts } of chains.flat()) {
    for (const entry of entries) insertEntry(store, entry);
    for (const part of parts) insertPart(store, part);
  }
  rebuildReadTables(store);
  return { driver, store };
}

const anyRow = z.record(z.string(), z.unknown());
const tablesOf = (store: WriteStore) => ({
  ...Object.fromEntries(READ_TABLES.map((table) => [table.name, allRows(store, table)])),
  not_understood: store.all(sql`select * from not_understood order by station, epoch, seq`, anyRow),
});

describe('replicas', () => {
  it('have the same rows whatever came first, and those of a rebuild', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(history, arrival, arrival, (chains, first, second) => {
        const [a, b, again] = [deliver(chains, first), deliver(chains, second), rebuilt(chains)];
        const scratch = emptyDatabase();
        try {
          const rows = tablesOf(a.journal.store);
          expect(tablesOf(b.journal.store)).toEqual(rows);
          expect(tablesOf(again.store)).toEqual(rows);
          expect(verifyDatabase(b.journal.store, openStore(scratch), nodeSha256)).toMatchObject({ ok: true });
          for (const [name, found] of Object.entries(rows)) if (found.length > 0) met.add(name);
        } finally {
          for (const driver of [a.driver, b.driver, again.driver, scratch]) driver.close();
        }
      }),
      { seed: SEED, numRuns: 50 },
    );
    // What the histories are worth: every table that they could fill was filled.
    expect([...met].sort()).toEqual([
      'conflicts',
      'counter_sessions',
      'dossier_codes',
      'dossiers',
      'not_understood',
      'print_jobs',
      'tickets',
    ]);
  });
});
