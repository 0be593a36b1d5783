import { describe, expect, it } from 'vitest';
import { type Habit, habits } from './habits.ts';
import { readProject } from './source-file.ts';

const project = readProject(['.ts', '.tsx', '.mts', '.mjs', '.css']).filter(({ path }) => !path.includes('/fixtures/'));

describe('every file', () => {
  it.each(Object.keys(habits))('%s', (name) => {
    const habit: Habit = habits[name as keyof typeof habits];
    // The rules about code read TypeScript only; a stylesheet has a length and a name.
    const files = name === 'isShortEnough' || name === 'hasKebabName' ? project : project.filter(({ path }) => !path.endsWith('.css'));
    expect(files.flatMap(habit)).toEqual([]);
  });
});

/** What is planted: a path and a text that break the rule, and one that comes close and keeps it. */
const plants: Readonly<
  Record<
    keyof typeof habits,
    { readonly breaks: readonly (readonly [string, string])[]; readonly keeps: readonly (readonly [string, string])[] }
  >
> = {
  isShortEnough: { breaks: [['core/a.ts', 'x\n'.repeat(501)]], keeps: [['core/a.ts', 'x\n'.repeat(500)]] },
  doesNotClimb: {
    breaks: [['core/domain/a/b.ts', "import { x } from '../../c.ts';"]],
    keeps: [['core/domain/a.ts', "import { x } from '../c.ts'; // not '../../c.ts'"]],
  },
  hasKebabName: {
    breaks: [
      ['core/callNext.ts', ''],
      ['core/call_next.ts', ''],
      ['renderer/Button.tsx', ''],
    ],
    keeps: [['core/call-next.test.ts', '']],
  },
  hasNoDefaultExport: {
    breaks: [
      ['core/a.ts', 'export default function a() {}'],
      ['core/a.ts', 'const a = 1;\nexport { a as default };'],
    ],
    keeps: [
      ['renderer/vite.config.ts', 'export default {};'],
      ['core/a.ts', '// export default x\nexport const a = 1;'],
    ],
  },
  isNoBarrel: {
    breaks: [
      ['core/index.ts', "export { a } from './a.ts';\nexport type { B } from './b.ts';"],
      ['core/all.ts', "export * from './a.ts';\nexport const b = 1;"],
    ],
    keeps: [['core/a.ts', "import { a } from './a.ts';\nexport const b = a;"]],
  },
  writesNoSql: {
    breaks: [
      ['station/a.ts', 'const q = `insert into tickets values (1)`;'],
      ['core/operations/a.ts', 'const q = sql`UPDATE ${table} SET a = 1`;'],
      ['native/a.ts', "const q = 'delete  from x';"],
      ['core/domain/a.ts', "const q = 'INSERT OR REPLACE INTO x';"],
      ['central/a.ts', "db.insertInto('x')"],
    ],
    keeps: [
      ['core/store/a.ts', 'const q = `insert into tickets values (1)`;'],
      ['central/store/a.ts', "db.insertInto('x')"],
      ['station/a.ts', '// insert into is written elsewhere\nconst q = `select 1`; update(tickets); set(1);'],
    ],
  },
  isPure: {
    breaks: [
      ['core/a.ts', 'const t = Date.now();'],
      ['core/a.ts', 'const t = new Date();'],
      ['core/a.ts', 'const t = Math.random();'],
      ['core/a.ts', 'const t = `${process.pid}`;'],
      ['channel/a.ts', 'setTimeout(() => {}, 1);'],
      ['contract/a.ts', "console.log('x');"],
      ['core/a.ts', "fetch('x');"],
      ['core/a.ts', "Buffer.from('x');"],
      ['core/a.ts', 'crypto.getRandomValues(x);'],
      ['core/a.ts', 'performance.now();'],
      ['core/a.ts', 'document.title;'],
    ],
    keeps: [
      ['native/a.ts', 'const t = Date.now();'],
      [
        'core/a.ts',
        "/* Date.now() is the clock's */ const t = clock.now(); const d = new Date(t); timers.setTimeout(run, 1); const s = 'Math.random()';",
      ],
    ],
  },
  skipsNoTest: {
    breaks: [
      ['tests/unit/a.test.ts', "it.skip('x', () => {});"],
      ['tests/unit/a.test.ts', "describe.only('x', () => {});"],
      ['tests/unit/a.test.ts', "it.todo('x');"],
      ['tests/unit/a.test.ts', "it.concurrent.skip('x', () => {});"],
      ['tests/unit/a.test.ts', "test.skipIf(true)('x', () => {});"],
      ['tests/unit/a.test.ts', "xit('x', () => {});"],
    ],
    keeps: [['tests/unit/a.test.ts', "it('never says it.skip', () => {}); // it.only"]],
  },
};

describe.each(Object.entries(plants))('%s', (name, { breaks, keeps }) => {
  const habit: Habit = habits[name as keyof typeof habits];

  it.each(breaks)('catches it planted in %s: %s', (path, text) => {
    expect(habit({ path, text })).toHaveLength(1);
  });

  it.each(keeps)('lets stand %s: %s', (path, text) => {
    expect(habit({ path, text })).toEqual([]);
  });
});
