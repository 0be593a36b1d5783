import { ok, type Refusal, type Result } from '#contract/result.ts';

/** JSON as a person edits it: values together with the line on which each begins, so that a mistake can be shown where it stands. */

export type Path = readonly (string | number)[];

export interface JsonWithLines {
  readonly value: unknown;
  /** The line, from 1, of the value at a path, or of the nearest value around it. */
  lineOf(path: Path): number;
}

export type SyntaxRefusal = Refusal<'notJson'> & { readonly line: number; readonly problem: string };

const DEEPEST = 32;
const ESCAPES = new Map(Object.entries({ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }));
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z]+/y;

const keyOf = (path: Path): string => JSON.stringify(path);

/** Reads RFC 8259 JSON, and refuses a key that stands twice: one of the two would be lost in silence. */
export function parseJsonWithLines(text: string): Result<JsonWithLines, SyntaxRefusal> {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;
  /** The first mistake alone counts; once there is one, every reader returns without reading on. */
  const mistakes: { readonly line: number; readonly problem: string }[] = [];

  const fail = (problem: string): undefined => {
    mistakes.push({ line, problem });
    return undefined;
  };
  const shown = (): string => (at >= text.length ? 'hết tệp' : `“${[...text.slice(at, at + 2)][0]}”`);

  const skipBlanks = (): void => {
    for (; at < text.length; at++) {
      const letter = text.charAt(at);
      if (letter === '\n') line++;
      else if (letter !== ' ' && letter !== '\t' && letter !== '\r') return;
    }
  };
  const takes = (letter: string): boolean => {
    skipBlanks();
    if (text.charAt(at) !== letter) return false;
    at++;
    return true;
  };
  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };

  const readString = (): string | undefined => {
    let value = '';
    for (at++; at < text.length; at++) {
      const letter = text.charAt(at);
      if (letter === '"') {
        at++;
        return value;
      }
      if (letter < ' ') return fail('chuỗi chưa đóng ngoặc kép trên cùng dòng');
      if (letter !== '\\') {
        value += letter;
        continue;
      }
      at++;
      const hex = /^u([0-9a-fA-F]{4})/.exec(text.slice(at, at + 5))?.[1];
      const escaped = hex === undefined ? ESCAPES.get(text.charAt(at)) : String.fromCharCode(Number.parseInt(hex, 16));
      if (escaped === undefined) return fail(`dấu \\ đứng trước ${shown()} là không đúng`);
      if (hex !== undefined) at += 4;
      value += escaped;
    }
    return fail('chuỗi chưa đóng ngoặc kép');
  };

  const readObject = (path: Path, depth: number): unknown => {
    const entries = new Map<string, unknown>();
    at++;
    if (takes('}')) return {};
    while (mistakes.length === 0) {
      skipBlanks();
      if (text.charAt(at) !== '"') return fail(`cần tên trường trong ngoặc kép, đang là ${shown()}`);
      const key = readString();
      if (key === undefined) return undefined;
      if (entries.has(key)) return fail(`trường “${key}” có hai lần`);
      if (!takes(':')) return fail(`cần dấu hai chấm sau “${key}”, đang là ${shown()}`);
      entries.set(key, readValue([...path, key], depth + 1));
      if (takes('}')) return Object.fromEntries(entries);
      if (!takes(',')) return fail(`cần dấu phẩy hoặc }, đang là ${shown()}`);
    }
    return undefined;
  };

  const readArray = (path: Path, depth: number): unknown => {
    const items: unknown[] = [];
    at++;
    if (takes(']')) return items;
    while (mistakes.length === 0) {
      items.push(readValue([...path, items.length], depth + 1));
      if (takes(']')) return items;
      if (!takes(',')) return fail(`cần dấu phẩy hoặc ], đang là ${shown()}`);
    }
    return undefined;
  };

  const readValue = (path: Path, depth: number): unknown => {
    skipBlanks();
    lines.set(keyOf(path), line);
    if (depth > DEEPEST) return fail('lồng nhau quá sâu');
    const letter = text.charAt(at);
    if (letter === '{') return readObject(path, depth);
    if (letter === '[') return readArray(path, depth);
    if (letter === '"') return readString();
    const number = match(NUMBER);
    if (number !== '') return Number(number);
    const start = at;
    const word = match(WORD);
    if (WORDS.has(word)) return WORDS.get(word);
    at = start;
    return fail(`cần một giá trị, đang là ${shown()}`);
  };

  // A byte order mark is what Notepad writes in front; it means nothing.
  if (text.startsWith('\ufeff')) at = 1;
  const value = readValue([], 0);
  skipBlanks();
  if (at < text.length) fail(`thừa ${shown()} sau phần cuối`);
  const [first] = mistakes;
  return first === undefined
    ? ok({ value, lineOf: (path) => nearestLine(lines, path) })
    : { ok: false, refusal: { code: 'notJson', line: first.line, problem: first.problem } };
}

function nearestLine(lines: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const found = lines.get(keyOf(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return lines.get(keyOf([])) ?? 1;
}
