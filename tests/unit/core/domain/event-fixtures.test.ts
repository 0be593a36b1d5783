import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compareEntries } from '#contract/entry/chain.ts';
import { entry, personalPart } from '#contract/entry/entry.ts';
import { commitmentOf, hashEntry } from '#contract/entry/hash.ts';
import { AGGREGATE_KINDS, payloadParts } from '#contract/event.ts';
import { EVENT_KINDS } from '#contract/events/table.ts';
import { AGGREGATES } from '#core/domain/aggregates.ts';

/**
 * For every kind and version of event that was ever shipped a fixture lies in tests/fixtures/events and folds for ever: the entry as
 * stored, its personal parts, the fixtures that come before it, and the rows that all of them make. A fixture is added, never edited:
 * if one no longer passes, journals out there no longer fold.
 */
const root = join(import.meta.dirname, '../../../..');
const folder = join(root, 'tests/fixtures/events');
const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));

const aggregateKind = z.enum(AGGREGATE_KINDS);
const fixtureSchema = z.strictObject({
  before: z.array(z.string()),
  entry: entry.extend({ aggregateKind }),
  parts: z.array(personalPart),
  rows: z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))),
});
const fixture = (name: string): z.infer<typeof fixtureSchema> =>
  fixtureSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest());

const definition = z.object({
  kind: z.string(),
  version: z.int(),
  aggregate: z.string(),
  mayIgnore: z.boolean(),
  payload: z.custom<z.ZodType>(),
});

/** Every definition of an event that a module of contract/events exports, whether or not the table of kinds names it. */
async function definedEvents(): Promise<string[]> {
  const found: string[] = [];
  for (const file of readdirSync(join(root, 'contract/events'))) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(root, 'contract/events', file)).href);
    for (const value of Object.values(exported)) {
      const read = definition.safeParse(value);
      if (read.success) found.push(`${read.data.kind}.v${read.data.version}`);
    }
  }
  return found;
}

it('every event that the contract defines stands in the table of kinds', async () => {
  expect((await definedEvents()).sort()).toEqual(EVENT_KINDS.map(({ kind, version }) => `${kind}.v${version}`).sort());
});

it('every kind of event has a fixture of its present version', () => {
  for (const { kind, version } of EVENT_KINDS) expect(names).toContain(`${kind}.v${version}`);
});

describe.each(names)('%s', (name) => {
  const { before, entry: written, parts, rows } = fixture(name);
  const all = [...before.map(fixture), { entry: written, parts }];

  it('is the entry that its name says, with its true hash', () => {
    expect(name).toBe(`${written.kind}.v${written.version}`);
    expect(hashEntry(written, sha256)).toBe(written.hash);
    expect(before).not.toContain(name);
  });

  it('commits to its personal parts, to all of them and to no others', () => {
    const committed = payloadParts.parse(JSON.parse(written.payload)).parts;
    expect(Object.fromEntries(parts.map((part) => [part.part, part.commitment]))).toEqual(committed);
    for (const part of parts) expect(commitmentOf(part.salt, part.text, sha256)).toBe(part.commitment);
  });

  it('folds to its rows', () => {
    const personal = (commitment: string): string | null =>
      all.flatMap((each) => each.parts).find((part) => part.commitment === commitment)?.text ?? null;
    const entries = all.map((each) => each.entry).sort(compareEntries);
    const projected = AGGREGATES[written.aggregateKind].project(written.aggregateId, entries, personal);
    expect(projected.notUnderstood).toEqual([]);
    // A later program may give more columns and tables, never other values; JSON columns, which may grow inside, are not pinned.
    expect(projected.rows).toMatchObject(rows);
    expect(Object.values(rows).flat()).not.toEqual([]);
  });
});
