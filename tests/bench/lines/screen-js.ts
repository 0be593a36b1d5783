import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Line } from '../line.ts';

const built = resolve(import.meta.dirname, '../../../dist/renderer');

/**
 * What a window has to load before it shows its screen: the page's own scripts, and of the screen's chunk all that it
 * imports at once. In kB, gzip, of the screen that needs most.
 */
export const screenJsMax: Line = {
  name: 'screen.js.max',
  words: 'script loaded before the first picture of the screen that needs most, gzip',
  measure: async () => {
    const page = readFileSync(resolve(built, 'index.html'), 'utf8');
    const first = [...page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\.?\/?([^"]+\.js)"/g)].flatMap((match) => match[1] ?? []);
    if (first.length === 0) throw new Error('the page names no script');
    const shell = atOnce(first);
    const screens = [...shell].flatMap(laterImports);
    const sizes = [shell, ...screens.map((screen) => new Set([...shell, ...atOnce([screen])]))].map(kilobytes);
    return { value: Math.max(...sizes), unit: 'kB', baseline: null };
  },
};

/** These scripts and all that they import statically. */
function atOnce(scripts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>(scripts);
  for (const script of seen) for (const next of importsIn(script, /(?:\bimport|\bfrom)\s*["']\.\/([^"']+\.js)["']/g)) seen.add(next);
  return seen;
}

const laterImports = (script: string): readonly string[] => importsIn(script, /\bimport\s*\(\s*["'`]\.\/([^"'`]+\.js)["'`]/g);

const importsIn = (script: string, pattern: RegExp): readonly string[] =>
  [...read(script).matchAll(pattern)].flatMap((match) => (match[1] === undefined ? [] : [`assets/${match[1]}`]));

const read = (script: string): string => readFileSync(resolve(built, script), 'utf8');

const kilobytes = (scripts: ReadonlySet<string>): number =>
  [...scripts].reduce((sum, script) => sum + gzipSync(read(script), { level: 9 }).length, 0) / 1000;
