import { scan } from './scan.ts';
import type { Breach, SourceFile } from './source-file.ts';

/** `queue.callNext` is core/operations/queue/call-next.ts: the name of an operation is its path, and every one that is named is there. */
export function misnamedOperations(files: readonly SourceFile[]): readonly Breach[] {
  const paths = new Set(files.map(({ path }) => path));
  const named = files
    .filter(({ path }) => path.startsWith('contract/operations/'))
    .flatMap(({ path, text }) => namesIn(text).map((name) => ({ path, name })));
  return named.filter(({ name }) => !paths.has(pathOf(name))).map(({ path, name }) => `${path}: ${name} has no ${pathOf(name)}`);
}

const namesIn = (text: string): readonly string[] =>
  [...scan(text).withStrings.matchAll(/\bname:\s*'([a-z]\w*\.\w+)'/g)].flatMap((match) => match[1] ?? []);

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const pathOf = (name: string): string => `core/operations/${name.split('.').map(kebab).join('/')}.ts`;
