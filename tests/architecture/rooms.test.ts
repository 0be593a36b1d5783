import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { graphOf } from './graph.ts';
import { danglingImports, forbiddenEdges, importCycles, roomsBehindEndToEnd } from './rooms.ts';
import { readProject, root } from './source-file.ts';

const project = graphOf(readProject(['.ts', '.tsx', '.mjs']));

/** A project of two files, the first importing the second. */
const planted = (from: string, to: string, statement = `import { x } from '#${to}';`) =>
  graphOf([
    { path: from, text: statement },
    { path: to, text: 'export const x = 1;' },
  ]);

describe('rooms', () => {
  it('sees the project', () => {
    expect(project.size).toBeGreaterThan(100);
  });

  it('import only what the house allows', () => {
    expect(forbiddenEdges(project)).toEqual([]);
  });

  it('hold no files that import each other', () => {
    expect(importCycles(project)).toEqual([]);
  });

  it('import only files that are there', () => {
    expect(danglingImports(project, (path) => existsSync(resolve(root, path)))).toEqual([]);
  });

  it('are unknown to the tests from outside', () => {
    expect(roomsBehindEndToEnd(project)).toEqual([]);
  });
});

describe('a planted edge is caught', () => {
  it.each([
    ['contract/a.ts', 'core/domain/b.ts'],
    ['contract/a.ts', 'channel/b.ts'],
    ['channel/a.ts', 'core/domain/b.ts'],
    ['core/domain/ticket/a.ts', 'core/journal/b.ts'],
    ['core/domain/ticket/a.ts', 'core/ports/b.ts'],
    ['core/journal/a.ts', 'core/domain/ticket/b.ts'],
    ['core/journal/a.ts', 'core/operations/ticket/b.ts'],
    ['core/store/a.ts', 'core/journal/b.ts'],
    ['core/sync/a.ts', 'core/journal/b.ts'],
    ['core/printing/a.ts', 'native/b.ts'],
    ['native/printing/a.ts', 'station/b.ts'],
    ['native/printing/a.ts', 'channel/b.ts'],
    ['native/printing/a.ts', 'core/operations/ticket/b.ts'],
    ['station/a.ts', 'electron/b.ts'],
    ['station/a.ts', 'cli/b.ts'],
    ['electron/a.ts', 'core/operations/ticket/b.ts'],
    ['renderer/ui/a.tsx', 'core/domain/b.ts'],
    ['renderer/ui/a.tsx', 'station/b.ts'],
    ['central/a.ts', 'core/journal/b.ts'],
    ['central/a.ts', 'native/b.ts'],
    ['simulation/a.ts', 'native/sqlite/b.ts'],
    ['cli/a.ts', 'renderer/b.ts'],
    ['cli/a.ts', 'electron/b.ts'],
    ['station/a.ts', 'tests/b.ts'],
    ['station/a.ts', 'tools/b.mjs'],
    ['tests/e2e/a.ts', 'contract/b.ts'],
    ['tests/unit/a.ts', 'tools/b.mjs'],
  ])('%s -> %s', (from, to) => {
    expect(forbiddenEdges(planted(from, to))).toEqual([`${from}: may not import ${to}`]);
  });

  it.each([
    "import type { X } from '#core/domain/b.ts';",
    "import '#core/domain/b.ts';",
    "export { x } from '#core/domain/b.ts';",
    "export * from '#core/domain/b.ts';",
    "const later = () => import('#core/domain/b.ts');",
    "let x: import('#core/domain/b.ts').X;",
    "import {\n  x,\n  type Y,\n} from '#core/domain/b.ts';",
    "import { x } from '../core/domain/b.ts';",
    "/* import */ import { x } from '#core/domain/b.ts';",
    "const path = 'it//s'; import { x } from '#core/domain/b.ts';",
  ])('in whatever form: %s', (statement) => {
    expect(forbiddenEdges(planted('contract/a.ts', 'core/domain/b.ts', statement))).toHaveLength(1);
  });

  it.each([
    "// import { x } from '#core/domain/b.ts';",
    "const text = `import { x } from '#core/domain/b.ts';`;",
    'const text = "import \'#core/domain/b.ts\'";',
  ])('and prose is not taken for one: %s', (statement) => {
    expect(forbiddenEdges(planted('contract/a.ts', 'core/domain/b.ts', statement))).toEqual([]);
  });

  it.each([
    ['core/domain/ticket/a.ts', 'core/domain/fold/b.ts'],
    ['core/journal/a.ts', 'core/domain/fold/order.ts'],
    ['core/journal/a.ts', 'core/domain/aggregates.ts'],
    ['core/operations/ticket/a.ts', 'core/journal/b.ts'],
    ['station/a.ts', 'core/operations/ticket/b.ts'],
    ['cli/a.ts', 'central/b.ts'],
    ['central/a.ts', 'core/sync/b.ts'],
  ])('and a lawful one is not: %s -> %s', (from, to) => {
    expect(forbiddenEdges(planted(from, to))).toEqual([]);
  });
});

describe('a planted fault of the graph is caught', () => {
  it('a cycle over three files, and a file that imports itself', () => {
    const graph = graphOf([
      { path: 'core/a.ts', text: "import { b } from './b.ts';" },
      { path: 'core/b.ts', text: "import type { C } from '#core/c.ts';" },
      { path: 'core/c.ts', text: "import { a } from './a.ts';" },
      { path: 'core/d.ts', text: "import { a } from './a.ts'; import { d } from './d.ts';" },
    ]);
    expect(importCycles(graph)).toEqual(['import each other: core/a.ts <-> core/b.ts <-> core/c.ts', 'import each other: core/d.ts']);
  });

  it('an import that leads nowhere', () => {
    expect(danglingImports(graphOf([{ path: 'core/a.ts', text: "import { b } from './gone.ts';" }]), () => false)).toEqual([
      'core/a.ts: there is no core/gone.ts',
    ]);
  });

  it('a room behind a helper of the tests from outside', () => {
    const graph = graphOf([
      { path: 'tests/e2e/a.test.ts', text: "import { help } from '#tests/support/help.ts';" },
      { path: 'tests/support/help.ts', text: "import { x } from '#core/x.ts';" },
      { path: 'core/x.ts', text: '' },
    ]);
    expect(roomsBehindEndToEnd(graph)).toEqual(['tests/e2e reaches core/x.ts']);
  });
});
