import { cyclesOf, type Graph, reachableFrom } from './graph.ts';
import { type Breach, roomOf } from './source-file.ts';

/** Who may import whom: a folder of the project, or a part of one. The longest fitting entry counts. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  contract: ['contract'],
  channel: ['contract', 'channel'],

  'core/domain': ['contract', 'core/domain'],
  'core/ports': ['contract', 'core/domain', 'core/ports', 'core/printing'],
  'core/printing': ['contract', 'core/domain', 'core/ports', 'core/printing', 'assets/printer-profiles'],
  'core/store': ['contract', 'core/domain', 'core/ports', 'core/store'],
  // The journal knows no feature: of the domain it sees the order of folding and one table of aggregates.
  'core/journal': [
    'contract',
    'core/journal',
    'core/ports',
    'core/store',
    'core/domain/fold',
    'core/domain/aggregates.ts',
    'core/domain/read-tables.ts',
  ],
  'core/sync': ['contract', 'core/domain', 'core/ports', 'core/sync'],
  'core/operations': ['contract', 'core', 'core/operations'],

  native: ['contract', 'core', 'native'],
  station: ['contract', 'channel', 'core', 'core/operations', 'native', 'station', 'assets'],
  electron: ['contract', 'channel', 'core', 'native', 'station', 'electron', 'assets'],
  renderer: ['contract', 'channel', 'renderer', 'assets'],
  central: ['contract', 'channel', 'core/domain', 'core/sync', 'central', 'assets'],
  simulation: ['contract', 'channel', 'core', 'core/operations', 'central', 'native/simulated', 'simulation', 'assets'],
  cli: ['contract', 'channel', 'core', 'core/operations', 'native', 'station', 'central', 'simulation', 'cli', 'assets'],

  tests: [
    'contract',
    'channel',
    'core',
    'core/operations',
    'native',
    'station',
    'electron',
    'renderer',
    'central',
    'simulation',
    'cli',
    'assets',
    'tests',
  ],
  'tests/e2e': ['tests/e2e'],
  tools: ['tools'],
};

/** Naming a room does not name these parts of it: they are for those who name them. */
const apart = ['core/operations'];

export function forbiddenEdges(graph: Graph): readonly Breach[] {
  return [...graph.values()].flatMap(({ path, files }) =>
    files.filter((file) => !isAllowed(path, file)).map((file) => `${path}: may not import ${file}`),
  );
}

function isAllowed(from: string, to: string): boolean {
  const key = Object.keys(mayImport)
    .filter((entry) => isIn(from, entry))
    .sort((a, b) => b.length - a.length)[0];
  if (key === undefined) return false;
  return (mayImport[key] ?? []).some((entry) => isIn(to, entry) && apart.every((part) => !isIn(to, part) || isIn(entry, part)));
}

const isIn = (path: string, entry: string): boolean => path === entry || path.startsWith(`${entry}/`);

export const importCycles = (graph: Graph): readonly Breach[] =>
  cyclesOf(graph).map((group) => `import each other: ${group.join(' <-> ')}`);

/** An import that leads nowhere would be an edge that no rule sees. */
export const danglingImports = (graph: Graph, exists: (path: string) => boolean): readonly Breach[] =>
  [...graph.values()].flatMap(({ path, files }) =>
    files.filter((file) => !graph.has(file) && !exists(file)).map((file) => `${path}: there is no ${file}`),
  );

/** The tests from outside know processes, sockets, a tty and a browser: no room, not even by way of a helper. */
export function roomsBehindEndToEnd(graph: Graph): readonly Breach[] {
  const starts = [...graph.keys()].filter((path) => isIn(path, 'tests/e2e'));
  return [...reachableFrom(graph, starts)].filter((path) => roomOf(path) !== 'tests').map((path) => `tests/e2e reaches ${path}`);
}
