/**
 * Writes renderer/ui/icon-paths.ts: the outlines of the icons that the screens use, each as one SVG path of a 24 x 24 field, out of
 * lucide-static (ISC licence). `node tools/icons.mjs NAME...` adds icons; without a name it writes the file anew. `--check FILE` writes
 * nothing and ends with 1 when the file is not what this script would write for its icons.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const target = fileURLToPath(new URL('../renderer/ui/icon-paths.ts', import.meta.url));
const source = fileURLToPath(new URL('../node_modules/lucide-static/icon-nodes.json', import.meta.url));

const number = (text) => Number(text ?? 0);
const ellipse = (cx, cy, rx, ry) => `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

function rectangle(a) {
  const [x, y, w, h] = [number(a.x), number(a.y), number(a.width), number(a.height)];
  const r = number(a.rx ?? a.ry);
  if (r === 0) return `M${x} ${y}h${w}v${h}h${-w}z`;
  const corner = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`;
}

/** One element of an icon as path data. */
function outline([kind, a]) {
  switch (kind) {
    case 'path':
      // A relative start would count from the end of the outline before it.
      return a.d.replace(/^m/, 'M0 0m');
    case 'circle':
      return ellipse(number(a.cx), number(a.cy), number(a.r), number(a.r));
    case 'ellipse':
      return ellipse(number(a.cx), number(a.cy), number(a.rx), number(a.ry));
    case 'line':
      return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
    case 'rect':
      return rectangle(a);
    case 'polyline':
      return `M${a.points}`;
    case 'polygon':
      return `M${a.points}z`;
    default:
      throw new Error(`an icon is drawn with <${kind}>, which this script can not turn into a path`);
  }
}

/** The text of icon-paths.ts for these icons. */
function iconFile(names, nodes) {
  const lines = [...new Set(names)].sort().map((name) => {
    if (nodes[name] === undefined) throw new Error(`lucide-static has no icon "${name}"`);
    const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
    return `  ${key}: '${nodes[name].map(outline).join('')}',`;
  });
  return [
    '/** Outlines of lucide-static (ISC licence) on a field of 24 x 24. Written by tools/icons.mjs: add an icon with `node tools/icons.mjs NAME`. */',
    '// biome-ignore-all format: data',
    'export const ICON_PATHS = {',
    ...lines,
    '} as const;',
    '',
    'export type IconName = keyof typeof ICON_PATHS;',
    '',
  ].join('\n');
}

/** The names that an icon-paths.ts holds. */
const iconNames = (text) => [...text.matchAll(/^ {2}'?([a-z0-9-]+)'?: '/gm)].map((match) => match[1]);

const nodes = JSON.parse(readFileSync(source, 'utf8'));
const [first, ...rest] = process.argv.slice(2);
if (first === '--check') {
  const text = readFileSync(String(rest[0]), 'utf8');
  process.exitCode = text === iconFile(iconNames(text), nodes) ? 0 : 1;
} else {
  const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
  writeFileSync(target, iconFile([...iconNames(before), ...process.argv.slice(2)], nodes));
}
