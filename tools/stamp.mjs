/** A note beside something made: of which files, and what these were then. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentHash, fingerprint } from './fingerprint.mjs';

/**
 * @typedef {object} Stamp
 * @property {readonly string[]} sources paths inside the project
 * @property {string} fingerprint
 * @property {string} hash
 * @property {readonly string[]} [outputs] what was written, for whoever cleans up after the next one
 */

/** @param {string} path @returns {Stamp | null} null where there is none, or none that can be read */
export function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Whole or not at all: another process may be reading. @param {string} path @param {Stamp} stamp */
export function writeStamp(path, stamp) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(stamp));
  renameSync(`${path}.${process.pid}`, path);
}

/**
 * Whether the sources are still what they were. Touched but unchanged files (a checkout, a copy) are looked into once,
 * and their new times noted.
 *
 * @param {string} path of the stamp
 * @param {Stamp} stamp
 * @param {readonly string[]} [sources] where these are not simply the stamp's own
 */
export async function isCurrent(path, stamp, sources = stamp.sources) {
  const now = fingerprint(sources);
  if (now === stamp.fingerprint) return true;
  if ((await contentHash(sources)) !== stamp.hash) return false;
  writeStamp(path, { ...stamp, fingerprint: now });
  return true;
}
