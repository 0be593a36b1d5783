/**
 * Whether files are the same as when something was made of them. First path, size and time (a few milliseconds for
 * hundreds of files, no reading); only where these differ, the content.
 */
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { inProject } from './paths.mjs';

/** @param {readonly string[]} paths inside the project @returns {string} a missing file has a fingerprint too, so that its coming is seen */
export function fingerprint(paths) {
  let text = '';
  for (const path of paths) {
    const stat = statSync(inProject(path), { throwIfNoEntry: false });
    text += stat === undefined ? `${path} -\n` : `${path} ${stat.size} ${stat.mtimeMs}\n`;
  }
  return text;
}

/** @param {readonly string[]} paths @param {number} sinceMs */
export const isUnchangedSince = (paths, sinceMs) =>
  paths.every((path) => {
    const stat = statSync(inProject(path), { throwIfNoEntry: false });
    return stat === undefined || stat.mtimeMs < sinceMs;
  });

/** @param {readonly string[]} paths */
export async function contentHash(paths) {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(`${path}\0`);
    try {
      hash.update(
        createHash('sha256')
          .update(readFileSync(inProject(path)))
          .digest(),
      );
    } catch {
      hash.update('-');
    }
  }
  return hash.digest('hex');
}

/** All files under folders of the project, sorted. @param {readonly string[]} folders */
export function filesUnder(folders) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} path */
  const visit = (path) => {
    if (lstatSync(inProject(path), { throwIfNoEntry: false })?.isDirectory() !== true) return;
    for (const entry of readdirSync(inProject(path), { withFileTypes: true })) {
      if (entry.isDirectory()) visit(`${path}/${entry.name}`);
      else found.push(`${path}/${entry.name}`);
    }
  };
  for (const folder of folders) visit(folder);
  return found.sort();
}
