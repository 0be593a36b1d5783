/**
 * A reader of TypeScript that knows just enough: where comments, strings and regular expressions begin and end, so that a
 * word in prose is not taken for code. (The compiler is a native program here and offers no scanner.)
 */
export interface Scanned {
  /** As long as the source, line for line; comments and what stands between quotes are blanked, the quotes kept. */
  readonly code: string;
  /** The same, but strings kept: only comments are blanked. */
  readonly withStrings: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly target: string;
  readonly isTypeOnly: boolean;
}

export function scan(source: string): Scanned {
  const code = source.split('');
  const withStrings = source.split('');
  const blank = (cells: string[], from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (cells[at] !== '\n') cells[at] = ' ';
  };
  let at = 0;
  /** Open `${`: how deep in braces each of them stands. */
  const templates: number[] = [];
  let depth = 0;
  let lastCode = '';

  const template = (from: number) => {
    const end = endOfTemplatePart(source, from);
    blank(code, from, end.at);
    if (end.isHole) {
      templates.push(depth);
      return end.at + 2;
    }
    return end.at + 1;
  };

  while (at < source.length) {
    const char = source.charAt(at);
    const next = source.charAt(at + 1);
    if (char === '/' && (next === '/' || next === '*')) {
      const end = next === '/' ? indexOrEnd(source, '\n', at) : indexOrEnd(source, '*/', at + 2) + 2;
      blank(code, at, end);
      blank(withStrings, at, end);
      at = end;
      continue;
    }
    if (char === "'" || char === '"') {
      const end = endOfString(source, at);
      if (end === null) {
        at += 1;
        continue;
      }
      blank(code, at + 1, end);
      at = end + 1;
    } else if (char === '`') {
      at = template(at + 1);
    } else if (char === '}' && templates.at(-1) === depth) {
      templates.pop();
      at = template(at + 1);
    } else if (char === '/' && mayStartRegex(lastCode)) {
      const end = endOfRegex(source, at);
      if (end !== null) blank(code, at + 1, end);
      at = (end ?? at) + 1;
    } else {
      if (char === '{') depth += 1;
      if (char === '}') depth -= 1;
      at += 1;
    }
    if (char.trim() !== '') lastCode = (lastCode + char).slice(-10);
    else lastCode += ' ';
  }
  const joined = code.join('');
  return { code: joined, withStrings: withStrings.join(''), imports: importsOf(joined, source) };
}

const indexOrEnd = (source: string, text: string, from: number) => {
  const found = source.indexOf(text, from);
  return found < 0 ? source.length : found;
};

/** Null where the line ends first: an apostrophe in the text of a screen. */
function endOfString(source: string, start: number): number | null {
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '\\') at += 1;
    else if (char === source.charAt(start)) return at;
    else if (char === '\n') return null;
  }
  return null;
}

function endOfTemplatePart(source: string, start: number): { readonly at: number; readonly isHole: boolean } {
  for (let at = start; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '`') return { at, isHole: false };
    else if (char === '$' && source.charAt(at + 1) === '{') return { at, isHole: true };
  }
  return { at: source.length, isHole: false };
}

/** Null where the line ends first: then it was a division, or the end of a tag. */
function endOfRegex(source: string, start: number): number | null {
  let isInClass = false;
  for (let at = start + 1; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '\n') return null;
    if (char === '\\') at += 1;
    else if (char === '[') isInClass = true;
    else if (char === ']') isInClass = false;
    else if (char === '/' && !isInClass) return at;
  }
  return null;
}

const mayStartRegex = (before: string): boolean =>
  /(?:[(,=:[!&|?{;+*%~^]|=>|\b(?:return|typeof|case|of|in))\s*$/.test(before) || before.trim() === '';

/** `import ... from`, `export ... from`, `import '...'`, `import('...')`, `require('...')`, and types by `import('...')`. */
function importsOf(code: string, source: string): readonly Import[] {
  const found: Import[] = [];
  const statement =
    /(?<![\w.$])(import|export)\s+(type\s)?[\w*{}\s,$]*?\bfrom\s*(['"])|(?<![\w.$])import\s*(['"])|(?<![\w.$])(?:import|require)\s*\(\s*(['"])/g;
  for (const match of code.matchAll(statement)) {
    const open = match.index + match[0].length - 1;
    const close = code.indexOf(code.charAt(open), open + 1);
    found.push({ target: source.slice(open + 1, close), isTypeOnly: match[2] !== undefined });
  }
  return found;
}
