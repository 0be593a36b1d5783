import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { run as motcua } from '#cli/run.ts';
import { personalPart } from '#contract/entry/entry.ts';
import { READ_TABLES } from '#core/domain/read-tables.ts';
import { receiveActs } from '#core/journal/receive.ts';
import { verifyDatabase } from '#core/journal/verify.ts';
import type { SqliteDriver, SqlValue } from '#core/ports/sqlite.ts';
import { openStore } from '#core/store/sql.ts';
import { nodeSha256 } from '#native/random/system-random.ts';
import { openOffice } from '#station/open-office.ts';
import { startStation } from '#station/start-station.ts';
import { root } from '#tests/architecture/source-file.ts';
import { writeChain } from './support/chain.ts';
import { emptyDatabase } from './support/memory-journal.ts';

const fixture = z.object({
  entry: z.object({ aggregateKind: z.string(), aggregateId: z.string(), kind: z.string(), payload: z.string() }),
  parts: z.array(personalPart),
});

let dir: string;
let driver: SqliteDriver;

/** A demo's database with a day's work, and with a conflict and an entry of a newer program that came from a neighbour. */
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'mot-cua-verify-'));
  const started = await startStation(dir, true);
  if (!started.ok) throw new Error(started.refusal.code);
  await started.value.stop();
  const opened = openOffice(dir);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { journal } = opened.value;
  ({ driver } = opened.value);
  const session = { kind: 'counterSession', id: 'S1' };
  const ticket = { kind: 'ticket', id: 'T1' };
  const holder = '{"station":"FAR00000","epoch":"FAREP0CH"}';
  const taken = `{"businessDay":"2026-11-24","series":"A","number":"A001","code":"MC1","isPriority":false,"parts":{},"waitingBefore":0,"holder":${holder}}`;
  const chain = writeChain('FAR00000', 'FAREP0CH');
  chain.add([{ aggregate: session, kind: 'counterPainted', payload: '{}' }]);
  chain.add([
    { aggregate: ticket, kind: 'ticketTaken', payload: taken },
    { aggregate: ticket, kind: 'ticketTaken', payload: taken },
  ]);
  // Tables that a demo's first day leaves empty: one row each, from the events that are kept for ever.
  const kept = writeChain('K3PT0000', 'K3PTEP0C');
  for (const name of ['guidanceGiven', 'conflictSettled']) {
    const { entry, parts } = fixture.parse(JSON.parse(readFileSync(join(root, 'tests', 'fixtures', 'events', `${name}.v1.json`), 'utf8')));
    const aggregate = { kind: entry.aggregateKind, id: entry.aggregateId };
    kept.add([{ aggregate, kind: entry.kind, payload: entry.payload, parts }]);
  }
  const received = journal.transaction(() => receiveActs(journal, chain.acts, nodeSha256));
  if (!received.ok) throw new Error(received.refusal.code);
  const others = journal.transaction(() => receiveActs(journal, kept.acts, nodeSha256));
  if (!others.ok) throw new Error(others.refusal.code);
  for (const trigger of ['journal_is_never_updated', 'journal_is_never_deleted']) driver.exec(`drop trigger ${trigger}`);
});
afterAll(() => {
  driver.close();
  rmSync(dir, { recursive: true, force: true });
});

function verify() {
  const scratch = emptyDatabase();
  try {
    return verifyDatabase(openStore(driver), openStore(scratch), nodeSha256);
  } finally {
    scratch.close();
  }
}

/** The command, on the folder as it lies on the disk: its exit code and the row that it names. */
async function motcuaVerify(): Promise<{ code: number; named: string }> {
  const out: string[] = [];
  const io = { out: (line: string) => out.push(line), err: () => undefined, stdin: (async function* () {})() };
  const code = await motcua(['verify', '--data', dir], io, false);
  return { code, named: z.object({ row: z.string().default('') }).parse(JSON.parse(out.join('\n'))).row };
}

const RESTORE = new Error('put back');

/** Verifies the database as `alter` leaves it, then puts everything back. */
function verifyAltered(alter: () => void) {
  let verified: ReturnType<typeof verify> | undefined;
  try {
    driver.transaction('immediate', () => {
      alter();
      verified = verify();
      throw RESTORE;
    });
  } catch (fault) {
    if (fault !== RESTORE) throw fault;
  }
  return verified;
}

const run = (text: string, ...values: SqlValue[]) => expect(driver.prepare(text).run(values).changes).toBe(1);

const columnInfo = z.array(z.object({ name: z.string(), type: z.enum(['TEXT', 'INTEGER', 'REAL']), pk: z.number() }));
/** A row number says where a row lies, not what it says; dossiers have theirs as a column, and are named by their id. */
const columnsOf = (table: string) =>
  columnInfo
    .parse(driver.prepare(`pragma table_info(${table})`).all([]))
    .filter(({ name }) => name !== 'rowid')
    .map((column) => (column.name === 'dossier_id' && table === 'dossiers' ? { ...column, pk: 1 } : column));
const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A row in the middle of a table, with its rowid. */
function middleRow(table: string): Record<string, SqlValue> {
  const found = driver
    .prepare(`select rowid as at, * from ${table} order by rowid limit 1 offset (select count(*) / 2 from ${table})`)
    .get([]);
  expect(found, `${table} has a row`).toBeDefined();
  return row.parse(found);
}

function another(value: SqlValue | undefined, type: 'TEXT' | 'INTEGER' | 'REAL'): SqlValue {
  if (type !== 'TEXT') return typeof value === 'number' ? value + 1_000_000 : 1;
  return typeof value === 'string' ? `${value}x` : 'x';
}

const TABLES = ['journal', 'personal_parts', ...READ_TABLES.map(({ name }) => name), 'not_understood'];
const keyOf = (table: string, values: Record<string, unknown>): string =>
  columnsOf(table)
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map(({ name }) => String(values[name]))
    .join(' ');

describe('verify', () => {
  it('finds nothing in a database as it was written', () => {
    expect(verify()).toMatchObject({ ok: true });
  });

  it.each(TABLES)('ends with 1 and names the row of %s in which one value was altered, whatever the column', async (table) => {
    const before = middleRow(table);
    for (const { name, type, pk } of columnsOf(table)) {
      const put = (value: SqlValue) => run(`update ${table} set ${name} = ? where rowid = ?`, value, before.at ?? 0);
      put(another(before[name], type));
      const { code, named } = await motcuaVerify();
      put(before[name] ?? null);
      expect(code, `${table}.${name}`).toBe(1);
      // A row whose own key was altered is missed under the old one or found under the new one.
      if (pk === 0) expect(named, `${table}.${name}`).toBe(`${table} ${keyOf(table, before)}`);
      else expect(named, `${table}.${name}`).toMatch(table === 'personal_parts' ? /^personal_parts / : new RegExp(`^${table} `));
    }
    expect(await motcuaVerify()).toEqual({ code: 0, named: '' });
  });

  it.each(TABLES)('misses a row taken out of %s', (table) => {
    const before = middleRow(table);
    const verified = verifyAltered(() => run(`delete from ${table} where rowid = ?`, before.at ?? 0));
    expect(verified).toMatchObject({ ok: false });
    // A part that is missing is known by the entry that commits to it; a hole in the journal by the entry behind it.
    const named = table === 'personal_parts' ? 'journal' : table;
    expect(verified?.ok === false ? verified.refusal.row : '').toMatch(new RegExp(`^${named} `));
    expect(verify()).toMatchObject({ ok: true });
  });

  it.each(TABLES)('finds a row too many in %s', (table) => {
    const before = middleRow(table);
    const columns = columnsOf(table);
    const verified = verifyAltered(() => {
      const values = columns.map(({ name, type, pk }) =>
        pk > 0 && name !== 'station' ? another(before[name], type) : (before[name] ?? null),
      );
      if (table === 'journal') values[columns.findIndex(({ name }) => name === 'seq')] = 999_999;
      run(`insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${columns.map(() => '?').join(', ')})`, ...values);
    });
    expect(verified).toMatchObject({ ok: false });
    expect(verified?.ok === false ? verified.refusal.row : '').toMatch(new RegExp(`^${table} `));
    expect(verify()).toMatchObject({ ok: true });
  });

  it.each([
    ['journal', 'payload', 'journal'],
    ['personal_parts', 'text', 'personal_parts'],
    ['tickets', 'number', 'tickets'],
  ])('finds two rows of %s whose %s were swapped', (table, column, named) => {
    const verified = verifyAltered(() => {
      const [a, b] = z
        .array(row)
        .parse(driver.prepare(`select min(rowid) as at, ${column} as v from ${table} group by ${column} order by at desc limit 2`).all([]));
      expect(a?.v).not.toEqual(b?.v);
      run(`update ${table} set ${column} = ? where rowid = ?`, b?.v ?? '', a?.at ?? 0);
      run(`update ${table} set ${column} = ? where rowid = ?`, a?.v ?? '', b?.at ?? 0);
    });
    expect(verified).toMatchObject({ ok: false });
    expect(verified?.ok === false ? verified.refusal.row : '').toMatch(new RegExp(`^${named} `));
  });

  it('finds two entries that changed places', () => {
    const verified = verifyAltered(() => {
      run(`update journal set seq = -1 where station = 'FAR00000' and seq = 2`);
      run(`update journal set seq = 2 where station = 'FAR00000' and seq = 3`);
      run(`update journal set seq = 3 where station = 'FAR00000' and seq = -1`);
    });
    expect(verified).toMatchObject({ ok: false, refusal: { code: 'journal', row: 'journal FAR00000 FAREP0CH 2' } });
  });

  it('finds an act whose end was cut off', () => {
    const verified = verifyAltered(() => run(`delete from journal where station = 'FAR00000' and seq = 3`));
    expect(verified).toMatchObject({ ok: false, refusal: { code: 'journal', fault: 'tornAct', row: 'journal FAR00000 FAREP0CH 2' } });
  });

  it('finds a dossier that search no longer finds', () => {
    const verified = verifyAltered(() => run('delete from dossier_search where rowid = (select max(rowid) from dossiers)'));
    expect(verified).toMatchObject({ ok: false, refusal: { code: 'search' } });
    expect(verify()).toMatchObject({ ok: true });
  });
});
