import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, momentOf } from '#contract/time.ts';
import { ftsQuery } from '#core/domain/search-text/fts-query.ts';
import type { SqliteDriver } from '#core/ports/sqlite.ts';
import { COUNTED, countMatches, dossiersByCodePrefix, newestDossiers, passingDossiers, searchDossiers } from '#core/store/dossier-find.ts';
import { workFigures, workOf } from '#core/store/dossier-work.ts';
import { openStore, type WriteStore } from '#core/store/sql.ts';
import { emptyDatabase } from '#tests/integration/journal/support/memory-journal.ts';
import { dossierRow, fillDossiers } from './support/many-dossiers.ts';

const TOTAL = 3000;
const MAX = Number.MAX_SAFE_INTEGER;
let driver: SqliteDriver;
let store: WriteStore;
beforeAll(() => {
  driver = emptyDatabase();
  store = openStore(driver);
  driver.exec('begin');
  fillDossiers(store, TOTAL);
  driver.exec('commit');
});
afterAll(() => driver.close());

const query = (text: string): string => ftsQuery(text) ?? '';
const row = (n: number) => dossierRow(n, TOTAL);

describe('a search', () => {
  it.each(['nguyen', 'ng', 'NGUYỄN THỊ', 'ươ', '0011990', '0042'])(
    '%s: newest first, page by page, none twice and none left out',
    (text) => {
      const seen: number[] = [];
      for (let after = MAX; ; ) {
        const page = searchDossiers(store, query(text), { limit: 50, after });
        if (page.length === 0) break;
        seen.push(...page.map(({ rowid }) => rowid));
        after = page.at(-1)?.rowid ?? 0;
      }
      const all = driver.prepare('select rowid from dossier_search where dossier_search match ? order by rowid desc').all([query(text)]);
      expect(seen).toEqual(all.map((each) => z.object({ rowid: z.number() }).parse(each).rowid));
      expect(seen.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['its card number', () => String(row(1234).owner_number)],
    ['the tail of its code and a word of the name', () => `${String(row(1234).code).slice(-4)} ${row(1234).owner_name}`],
  ])('finds one dossier by %s', (_what, text) => {
    expect(searchDossiers(store, query(text()), { limit: 10, after: MAX }).map(({ code }) => code)).toContain(row(1234).code);
  });

  it('sieves and counts the newest thousand matches', () => {
    const today = addDays(String(row(TOTAL - 1).received_date), 30);
    const groups = countMatches(store, query('ng'), today);
    expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(COUNTED + 1);
    const ready = passingDossiers(store, query('ng'), { limit: 60, after: MAX, filter: 'ready', today });
    expect(ready.every(({ status }) => status === 'ready')).toBe(true);
    expect(ready.length).toBe(
      Math.min(
        60,
        groups.filter(({ status }) => status === 'ready').reduce((sum, { n }) => sum + n, 0),
      ),
    );
    const late = passingDossiers(store, null, { limit: 200, after: MAX, filter: 'overdue', today });
    expect(late).toHaveLength(100);
  });

  it('without words shows what came last', () => {
    expect(newestDossiers(store, { limit: 2, after: MAX }).map(({ code }) => code)).toEqual([row(TOTAL - 1).code, row(TOTAL - 2).code]);
  });

  it('goes through codes that begin alike, the highest first, page by page', () => {
    const prefix = 'H26.12-200103';
    const first = dossiersByCodePrefix(store, prefix, { limit: 250, after: null });
    const second = dossiersByCodePrefix(store, prefix, { limit: 250, after: first.at(-1)?.found_code ?? '' });
    expect([...first, ...second].map(({ code }) => code)).toEqual(Array.from({ length: 400 }, (_, n) => row(799 - n).code));
  });
});

describe('lists of work', () => {
  const day = addDays('2020-01-02', 7);
  const days = {
    today: day,
    soon: addDays(day, 3),
    dayBegan: momentOf(day, '00:00'),
    unclaimedBefore: momentOf(addDays(day, -1), '00:00'),
  };

  it('are as long as their figures say', () => {
    const figures = workFigures(store, days);
    for (const work of ['receivedToday', 'handedBackToday', 'dueToday', 'dueSoon', 'overdue', 'ready', 'unclaimed'] as const)
      expect([work, workOf(store, work, days, 5000, 0)]).toEqual([
        work,
        expect.toSatisfy((rows: unknown[]) => rows.length === figures[work]),
      ]);
    expect(figures.ready).toBe(100);
    expect(figures.receivedToday).toBe(TOTAL - 7 * 400);
    expect(figures.unclaimed).toBeGreaterThan(0);
  });
});

describe('no question of the lists reads or sorts every dossier', () => {
  const planOf = (text: string): string =>
    driver
      .prepare(`explain query plan ${text}`)
      .all([])
      .map((each) => z.object({ detail: z.string() }).parse(each).detail)
      .join('\n');

  it.each([
    "select * from dossiers where status <> 'handedBack' and status = 'ready' and ready_at < 5",
    "select * from dossiers where status <> 'handedBack' and status = 'processing' and due_date < '2026-01-01' order by due_date",
    "select * from dossiers where received_date = '2026-01-01'",
    'select * from dossiers where handed_back_at >= 5',
    'select * from dossiers where rowid < 5 order by rowid desc',
    "select * from dossier_codes where code >= 'H' and code < 'I' order by code desc",
    "select * from dossiers where register_book = '01' and register_year = 2026 order by register_number",
  ])('%s', (text) => {
    expect(planOf(text)).toMatch(/^SEARCH /);
    expect(planOf(text)).not.toContain('TEMP B-TREE FOR ORDER BY');
  });
});
