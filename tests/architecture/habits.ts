import { posix } from 'node:path';
import { scan } from './scan.ts';
import { type Breach, roomOf, type SourceFile } from './source-file.ts';

/** Rules that one file keeps or breaks by itself. Each takes a file and says what is wrong with it, or nothing. */
export type Habit = (file: SourceFile) => readonly Breach[];

const longest = 500;

export const isShortEnough: Habit = ({ path, text }) => {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines > longest ? [`${path}: ${lines} lines, more than ${longest}`] : [];
};

export const doesNotClimb: Habit = ({ path, text }) =>
  scan(text)
    .imports.filter(({ target }) => target.startsWith('../../'))
    .map(({ target }) => `${path}: climbs by ${target}; cross-folder imports go by #room/...`);

export const hasKebabName: Habit = ({ path }) =>
  /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.[a-z]+$/.test(posix.basename(path)) ? [] : [`${path}: file names are kebab-case`];

export const hasNoDefaultExport: Habit = ({ path, text }) =>
  !/\.config\.ts$/.test(path) && /^\s*export\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/m.test(scan(text).code)
    ? [`${path}: default export`]
    : [];

/** A file that only hands on what others export: whoever imports it no longer sees from where. */
export const isNoBarrel: Habit = ({ path, text }) => {
  const { code } = scan(text);
  const handedOn = /(?<![\w.$])export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]*['"];?/g;
  if (/(?<![\w.$])export\s+(?:type\s+)?\*/.test(code)) return [`${path}: export *`];
  return handedOn.test(code) && code.replace(handedOn, '').trim() === '' ? [`${path}: a barrel`] : [];
};

/** Writing SQL stands where the transaction and the order are: in the journal and its tables, and in central's own store. */
const writersOfSql = ['core/store/', 'core/journal/', 'central/store/', 'tests/'];

export const writesNoSql: Habit = ({ path, text }) => {
  if (writersOfSql.some((folder) => path.startsWith(folder))) return [];
  const statement =
    /\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|delete\s+from|update\s+\S+\s+set)\b|\.(?:insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\s*\(/i;
  const found = statement.exec(scan(text).withStrings);
  return found === null ? [] : [`${path}: writes by SQL (${found[0].replaceAll(/\s+/g, ' ')})`];
};

const pureRooms = ['contract', 'channel', 'core'];

const impurities: readonly (readonly [RegExp, string])[] = [
  [/\bDate\s*\.\s*now\b/, 'the clock (Date.now)'],
  [/\bnew\s+Date\s*(?:\(\s*\)|(?![\w(\s]))/, 'the clock (new Date())'],
  [/(?<![\w.$]|new\s)Date\s*\(\s*\)/, 'the clock (Date())'],
  [/\bperformance\s*\.\s*now\b/, 'the clock (performance.now)'],
  [/\bMath\s*\.\s*random\b/, 'randomness (Math.random)'],
  [/\bcrypto\s*\.\s*(?:randomUUID|getRandomValues|subtle)\b/, 'randomness or keys (crypto)'],
  [/(?<![\w.$])(?:setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame)\s*\(/, 'a timer'],
  [/(?<![\w.$])fetch\s*\(/, 'the network (fetch)'],
  [/(?<![\w.$])(?:process|console|Buffer|window|document|navigator|localStorage|sessionStorage|globalThis)\s*[.[]/, 'the platform'],
];

export const isPure: Habit = ({ path, text }) => {
  if (!pureRooms.includes(roomOf(path))) return [];
  const { code } = scan(text);
  return impurities.filter(([pattern]) => pattern.test(code)).map(([, what]) => `${path}: reaches ${what}; it comes in as a port`);
};

export const skipsNoTest: Habit = ({ path, text }) => {
  if (!path.startsWith('tests/')) return [];
  const found =
    /\b(?:it|test|describe|suite)\s*(?:\.\s*\w+\s*)*\.\s*(?:skip|skipIf|runIf|only|todo|fails|fixme)\b|(?<![\w.$])x(?:it|describe|test)\s*\(/.exec(
      scan(text).code,
    );
  return found === null ? [] : [`${path}: ${found[0]}`];
};

export const habits = { isShortEnough, doesNotClimb, hasKebabName, hasNoDefaultExport, isNoBarrel, writesNoSql, isPure, skipsNoTest };
