import { readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files that ship beside the program, in `assets/` of the package's root. Sources run from their own folder and bundles from
 * `dist/`, so the root is the nearest folder above whose package.json has the program's name.
 */

const PACKAGE = 'mot-cua';

function isRoot(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === PACKAGE;
  } catch {
    return false;
  }
}

/** Throws when there is no such root above `from`: the program was taken apart. */
export function findPackageRoot(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (isRoot(folder)) return folder;
    if (folder === dirname(folder)) throw new Error(`no package ${PACKAGE} above ${from}`);
  }
}

let root: string | undefined;

/** The path of an asset by its name below `assets/`, with slashes: `reference/calendar.json`. */
export function assetPath(name: string): string {
  root ??= findPackageRoot(dirname(fileURLToPath(import.meta.url)));
  const assets = join(root, 'assets');
  const path = normalize(join(assets, name));
  if (!path.startsWith(assets + sep)) throw new Error(`not an asset: ${name}`);
  return path;
}

export const readAsset = (name: string): string => readFileSync(assetPath(name), 'utf8');

export const readAssetBytes = (name: string): Uint8Array => readFileSync(assetPath(name));
