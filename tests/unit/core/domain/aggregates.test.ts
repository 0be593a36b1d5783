import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AGGREGATE_KINDS } from '#contract/event.ts';
import { AGGREGATES } from '#core/domain/aggregates.ts';
import type { RowsByTable } from '#core/domain/fold/aggregate.ts';
import { readTable } from '#core/domain/read-tables.ts';
import { ANY_ID, anyAggregate, inOrderAgain } from './any-entries.ts';
import { commitment } from './history.ts';

const personal = (asked: string): string | null => (asked === commitment('a') ? '{"kind":"citizen","fullName":"Nguyễn Thị Hạnh"}' : null);

const acts = z
  .array(z.object({ station: z.string(), epoch: z.string(), seq: z.number(), at: z.number(), actor: z.string(), actId: z.string() }))
  .length(2);

describe('every aggregate', () => {
  it('stands under its own kind', () => {
    expect(Object.keys(AGGREGATES).sort()).toEqual([...AGGREGATE_KINDS].sort());
    for (const kind of AGGREGATE_KINDS) expect(AGGREGATES[kind].kind).toBe(kind);
  });

  it('folds whatever comes, in whatever order, and understands it', () => {
    fc.assert(
      fc.property(anyAggregate, ({ kind, entries }) => {
        expect(AGGREGATES[kind].project(ANY_ID, entries, personal).notUnderstood).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('throws for no payload at all: what can not be read is set aside, and what follows goes on', () => {
    const payload = fc.oneof(fc.string(), fc.json(), fc.constant('{}'), fc.constant('null'));
    fc.assert(
      fc.property(anyAggregate, fc.array(payload, { minLength: 25, maxLength: 25 }), ({ kind, entries }, payloads) => {
        const broken = entries.map((entry, index) => (index % 2 === 0 ? { ...entry, payload: payloads[index] ?? '' } : entry));
        const { notUnderstood } = AGGREGATES[kind].project(ANY_ID, broken, personal);
        for (const each of notUnderstood) expect(each.reason).toBe('malformedPayload');
      }),
      { numRuns: 400 },
    );
  });

  it('same set of entries, same rows, byte for byte, whatever the order of arrival', () => {
    fc.assert(
      fc.property(anyAggregate, fc.array(fc.nat(), { minLength: 25, maxLength: 25 }), ({ kind, entries }, keys) => {
        const rows = (list: typeof entries): string => JSON.stringify(AGGREGATES[kind].project(ANY_ID, list, personal).rows);
        expect(rows(inOrderAgain(entries, keys))).toBe(rows(entries));
      }),
      { numRuns: 400 },
    );
  });

  it('has the same tables whatever it holds, so that a row that is gone is taken away', () => {
    fc.assert(
      fc.property(anyAggregate, ({ kind, entries }) => {
        const tables = (rows: RowsByTable): string[] => Object.keys(rows).sort();
        const { project } = AGGREGATES[kind];
        expect(tables(project(ANY_ID, entries, personal).rows)).toEqual(tables(project(ANY_ID, [], personal).rows));
      }),
      { numRuns: 200 },
    );
  });

  it('gives exactly the columns of its read tables, and owns its rows', () => {
    fc.assert(
      fc.property(anyAggregate, ({ kind, entries }) => {
        for (const [name, rows] of Object.entries(AGGREGATES[kind].project(ANY_ID, entries, personal).rows)) {
          const table = readTable(name);
          for (const row of rows) {
            expect(Object.keys(row).sort()).toEqual([...table.columns].sort());
            if (table.owner === 'id') expect(row[table.key[0] ?? '']).toBe(ANY_ID);
            else expect(row).toMatchObject({ aggregate_kind: kind, aggregate_id: ANY_ID });
            for (const cell of Object.values(row))
              expect(cell === null || typeof cell === 'string' || Number.isSafeInteger(cell)).toBe(true);
          }
          const keys = rows.map((row) => JSON.stringify(table.key.map((column) => row[column])));
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the act that counts: both acts of a conflict are entries, they differ, and no entry loses twice', () => {
    fc.assert(
      fc.property(anyAggregate, ({ kind, entries }) => {
        const known = new Set(entries.map(({ station, epoch, seq }) => `${station} ${epoch} ${seq}`));
        const losers: string[] = [];
        for (const row of AGGREGATES[kind].project(ANY_ID, entries, personal).rows.conflicts ?? []) {
          const [counts, loses] = acts.parse(JSON.parse(String(row.acts))).map(({ station, epoch, seq }) => `${station} ${epoch} ${seq}`);
          expect(known).toContain(counts);
          expect(known).toContain(loses);
          expect(counts).not.toBe(loses);
          losers.push(loses ?? '');
        }
        expect(new Set(losers).size).toBe(losers.length);
      }),
      { numRuns: 600 },
    );
  });
});
