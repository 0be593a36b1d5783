import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { graphOf } from './graph.ts';
import { misplacedPackages, uncategorised } from './packages.ts';
import { readProject, readSource } from './source-file.ts';

const names = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: names, devDependencies: names }).parse(JSON.parse(readSource('package.json').text));

const faults = (path: string, text: string) => misplacedPackages(graphOf([{ path, text }]));

describe('packages', () => {
  it('are used only in the rooms where they can run', () => {
    expect(misplacedPackages(graphOf(readProject(['.ts', '.tsx', '.mjs'])))).toEqual([]);
  });

  it('all stand in a category', () => {
    expect(uncategorised(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))).toEqual([]);
  });

  it('have exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe('a planted package is caught', () => {
  it.each([
    ['core/domain/a.ts', 'better-sqlite3'],
    ['channel/a.ts', 'ws'],
    ['contract/a.ts', 'node:crypto'],
    ['core/domain/a.ts', 'react'],
    ['renderer/ui/a.tsx', 'node:fs'],
    ['renderer/ui/a.tsx', 'pg'],
    ['station/a.ts', 'electron'],
    ['station/a.ts', 'vitest'],
    ['native/a.ts', 'node-thermal-printer'],
    ['cli/a.ts', 'react-dom/client'],
    ['station/a.ts', 'left-pad'],
    ['station/a.ts', '@scope/unknown/file.js'],
  ])('%s: %s', (path, name) => {
    expect(faults(path, `import { x } from '${name}';`)).toHaveLength(1);
  });

  it('also behind import() and require()', () => {
    expect(faults('core/a.ts', "const x = await import('serialport');")).toHaveLength(1);
    expect(faults('core/a.ts', "const x = require('serialport');")).toHaveLength(1);
  });

  it('and one in package.json that stands in no category', () => {
    expect(uncategorised(['zod', 'left-pad'])).toEqual(['package.json: left-pad stands in no category (packages.ts)']);
  });
});
