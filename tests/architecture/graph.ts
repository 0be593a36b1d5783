import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';
import { type Import, scan } from './scan.ts';

/** A file with what it imports: another file by its path, or a package by its name. */
export interface Node {
  readonly path: string;
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

export type Graph = ReadonlyMap<string, Node>;

export function graphOf(files: readonly SourceFile[]): Graph {
  return new Map(files.map((file) => [file.path, nodeOf(file.path, scan(file.text).imports)]));
}

function nodeOf(path: string, imports: readonly Import[]): Node {
  const targets = imports.map(({ target }) => target);
  return {
    path,
    files: targets.flatMap((target) => fileOf(path, target) ?? []),
    packages: targets.filter((target) => fileOf(path, target) === null).map(packageOf),
  };
}

/** The file that an import leads to, null for a package. */
function fileOf(from: string, target: string): string | null {
  const bare = target.replace(/\?.*$/, '');
  if (bare.startsWith('#')) return bare.slice(1);
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare);
  return null;
}

/** `node:fs/promises` -> `node:fs/promises`, `@scope/name/file` -> `@scope/name`, `name/file` -> `name`. */
function packageOf(target: string): string {
  if (target.startsWith('node:')) return target;
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Groups of files that reach each other, each group sorted. (Tarjan's algorithm, without recursion.) */
export function cyclesOf(graph: Graph): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const groups: string[][] = [];
  const lower = (path: string, value: number) => low.set(path, Math.min(low.get(path) ?? value, value));
  const enter = (path: string) => {
    index.set(path, index.size);
    lower(path, index.size - 1);
    stack.push(path);
    onStack.add(path);
    return { path, rest: [...(graph.get(path)?.files ?? [])].filter((file) => graph.has(file)) };
  };

  for (const start of graph.keys()) {
    if (index.has(start)) continue;
    const work = [enter(start)];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const next = top.rest.pop();
      if (next !== undefined) {
        if (!index.has(next)) work.push(enter(next));
        else if (onStack.has(next)) lower(top.path, index.get(next) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1);
      if (parent !== undefined) lower(parent.path, low.get(top.path) ?? 0);
      if (low.get(top.path) !== index.get(top.path)) continue;
      const group = stack.splice(stack.lastIndexOf(top.path));
      for (const path of group) onStack.delete(path);
      if (group.length > 1 || graph.get(top.path)?.files.includes(top.path) === true) groups.push(group.sort());
    }
  }
  return groups;
}

/** All files that can be reached from these, themselves included. */
export function reachableFrom(graph: Graph, starts: readonly string[]): ReadonlySet<string> {
  const seen = new Set(starts);
  const work = [...starts];
  for (let path = work.pop(); path !== undefined; path = work.pop()) {
    for (const file of graph.get(path)?.files ?? []) {
      if (seen.has(file)) continue;
      seen.add(file);
      work.push(file);
    }
  }
  return seen;
}
