import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** One file of the project: the rules look at these and nothing else, so a test can plant a breach in memory. */
export interface SourceFile {
  /** Inside the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A breach in words: the file, and what is wrong. */
export type Breach = string;

export const root = resolve(import.meta.dirname, '../..');

/** All files of the project's own folders whose name ends so. */
export function readProject(ends: readonly string[], folders: readonly string[] = allFolders): readonly SourceFile[] {
  return folders.flatMap(pathsUnder).filter(hasEnd(ends)).map(readSource);
}

export const readSource = (path: string): SourceFile => ({ path, text: readFileSync(resolve(root, path), 'utf8') });

export const allFolders = [
  'contract',
  'channel',
  'core',
  'native',
  'station',
  'electron',
  'renderer',
  'central',
  'simulation',
  'cli',
  'tests',
  'tools',
] as const;

const hasEnd = (ends: readonly string[]) => (path: string) => ends.some((end) => path.endsWith(end));

function pathsUnder(folder: string): readonly string[] {
  if (lstatSync(resolve(root, folder), { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(resolve(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? pathsUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

export const roomOf = (path: string): string => path.slice(0, path.indexOf('/'));
