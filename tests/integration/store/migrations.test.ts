import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { READ_TABLES } from '#core/domain/read-tables.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { APPLICATION_ID, MIGRATIONS, migrate, versionOf } from '#core/store/migrate.ts';
import { openDatabase, openInMemory } from '#native/sqlite/open-database.ts';
import { createDatabase } from '#station/create-database.ts';
import { demoReference } from '#station/demo.ts';
import { openOffice } from '#station/open-office.ts';
import { databasePath } from '#station/paths.ts';

let driver: SqliteDriver;
beforeEach(() => {
  driver = openInMemory();
});
afterEach(() => driver.close());

const named = z.object({ name: z.string() });
const namesOf = (type: 'table' | 'trigger'): string[] =>
  driver
    .prepare(
      `select name from sqlite_schema where type = ? and name not like 'sqlite_%' and name not like 'dossier_search_%' order by name`,
    )
    .all([type])
    .map((row) => named.parse(row).name);

/** Brings the database to the version before, and says which tables the next step adds. */
function tablesAddedBy(number: number): string[] {
  expect(migrate(driver, undefined, number - 1)).toEqual({ ok: true, value: number - 1 });
  const before = namesOf('table');
  expect(migrate(driver, undefined, number)).toEqual({ ok: true, value: number });
  expect(versionOf(driver)).toBe(number);
  expect(driver.prepare('pragma application_id').get([])).toEqual({ application_id: APPLICATION_ID });
  expect(namesOf('table')).toEqual(expect.arrayContaining(before));
  return namesOf('table').filter((name) => !before.includes(name));
}

/** Read tables of later migrations than the second. */
const LATER_READ_TABLES = ['guidances', 'settlements'];

const insertEntry = `insert into journal values ('S', 'E', 1, 1, 'a', 0, 1, 'ticket', 't', 'k', 1, 0, 'x', 'it', null, null, 0, 0, '{}', 'p', 'h')`;

describe('migrations', () => {
  it('0001: the journal, which no statement changes, and the personal parts', () => {
    expect(tablesAddedBy(1)).toEqual(['journal', 'personal_parts']);
    expect(namesOf('trigger')).toEqual(['journal_is_never_deleted', 'journal_is_never_updated']);
    driver.exec(insertEntry);
    expect(() => driver.exec(`update journal set actor = 'y'`)).toThrow('append-only');
    expect(() => driver.exec('delete from journal')).toThrow('append-only');
    expect(() => driver.exec(insertEntry)).toThrow('UNIQUE');
  });

  it('0002: the read tables, and what was in the journal stays', () => {
    migrate(driver, undefined, 1);
    driver.exec(insertEntry);
    const first = READ_TABLES.map(({ name }) => name).filter((name) => !LATER_READ_TABLES.includes(name));
    expect(tablesAddedBy(2)).toEqual([...first, 'dossier_search', 'not_understood'].sort());
    expect(driver.prepare('select count(*) as n from journal').get([])).toEqual({ n: 1 });
    expect(() => driver.exec('delete from journal')).toThrow('append-only');
  });

  it('0003: what is this station\u2019s own, and what was in the journal stays', () => {
    migrate(driver, undefined, 2);
    driver.exec(insertEntry);
    expect(tablesAddedBy(3)).toEqual([
      'choices',
      'commands',
      'device_settings',
      'drafts',
      'identity',
      'pin_verifiers',
      'reference_documents',
      'sign_in_tries',
      'spool_sending',
      'sync_state',
    ]);
    expect(driver.prepare('select count(*) as n from journal').get([])).toEqual({ n: 1 });
  });

  it('0004: the sheets that say what is missing', () => {
    migrate(driver, undefined, 3);
    expect(tablesAddedBy(4)).toEqual(['guidances']);
  });

  it('0007: what persons said of conflicts; openings of counters that are there stay', () => {
    migrate(driver, undefined, 6);
    driver.exec(`insert into counter_sessions values ('C1', '3', 'hanh', '2026-11-24', 'S', 'open', 1, null)`);
    expect(tablesAddedBy(7)).toEqual(['settlements']);
    expect(driver.prepare('select counter, opened_tick, closed_tick from counter_sessions').all([])).toEqual([
      { counter: '3', opened_tick: null, closed_tick: null },
    ]);
  });

  it('0009: dossiers have a row number of their own that no compacting changes; the search index is empty', () => {
    migrate(driver, undefined, 8);
    driver.exec(insertEntry);
    driver.exec(`insert into dossier_search (rowid, text) values (7, 'nguyen thi hanh')`);
    expect(tablesAddedBy(9)).toEqual([]);
    expect(driver.prepare('select count(*) as n from journal').get([])).toEqual({ n: 1 });
    expect(driver.prepare(`select rowid from dossier_search where dossier_search match 'nguyen'`).all([])).toEqual([]);
    expect(driver.prepare(`select pk from pragma_table_info('dossiers') where name = 'rowid'`).get([])).toEqual({ pk: 1 });
  });

  it('are done once', () => {
    migrate(driver);
    expect(migrate(driver)).toEqual({ ok: true, value: MIGRATIONS.length });
  });

  it('leave nothing of a step that fails', () => {
    const broken = [{ number: 1, name: 'broken', statements: ['create table half (a integer) strict', 'create nonsense'] }];
    expect(() => migrate(driver, broken)).toThrow('syntax error');
    expect(namesOf('table')).toEqual([]);
    expect(versionOf(driver)).toBe(0);
  });

  it.each(READ_TABLES)('make $name with the columns that the program knows', ({ name, columns, key }) => {
    migrate(driver);
    const info = z.array(z.object({ name: z.string(), pk: z.number() })).parse(driver.prepare(`pragma table_info(${name})`).all([]));
    expect(info.map((column) => column.name).filter((column) => column !== 'rowid')).toEqual(columns);
    const primary = info.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    // Dossiers go by a row number of their own; what names one is unique beside it.
    if (name !== 'dossiers') expect(primary.map((column) => column.name)).toEqual(key);
  });
});

describe('a database that is not for this program', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'mot-cua-newer-'));
    const made = createDatabase({ dir, ordinal: 1, office: 'demo', purpose: 'demo', reference: demoReference(), verifiers: [], now: 1 });
    expect(made.ok).toBe(true);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  /** The database's bytes, and how many are in the log beside it: looking may leave an empty one. */
  const bytesOf = () => ({ database: digest(databasePath(dir)), logged: existsSync(wal()) ? statSync(wal()).size : 0 });
  const wal = () => `${databasePath(dir)}-wal`;
  const change = (pragma: string) => {
    const writer = openDatabase(databasePath(dir));
    writer.exec(pragma);
    writer.exec('pragma wal_checkpoint(truncate)');
    writer.close();
  };

  it('of a newer one is refused, not a byte changed', () => {
    change(`pragma user_version = ${MIGRATIONS.length + 1}`);
    const before = bytesOf();
    expect(before.logged).toBe(0);
    expect(openOffice(dir)).toEqual({
      ok: false,
      refusal: { code: 'newerProgram', found: MIGRATIONS.length + 1, known: MIGRATIONS.length },
    });
    expect(bytesOf()).toEqual(before);
  });

  it('of another one is refused, not a byte changed', () => {
    change('pragma application_id = 7');
    const before = bytesOf();
    expect(openOffice(dir)).toMatchObject({ ok: false, refusal: { code: 'notOurs' } });
    expect(bytesOf()).toEqual(before);
  });
});
