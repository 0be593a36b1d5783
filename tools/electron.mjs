/** Electron's binary: not part of its package, fetched by the package's own installer. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject, node24 } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { say } from './say.mjs';

const limitMs = 60_000;
const memory = inProject('.cache', 'electron.json');
const home = inProject('node_modules', 'electron');

/**
 * The binary's path, or why there is none. The installer is tried once for each version of Electron: a machine without
 * the way to it must not wait for it at every start.
 *
 * @returns {Promise<{ path: string } | { why: string }>}
 */
export async function electronBinary() {
  const there = binaryPath();
  if (there !== null) return { path: there };
  const version = JSON.parse(readFileSync(`${home}/package.json`, 'utf8')).version;
  const failed = remembered();
  if (failed !== null && failed.version === version)
    return { why: `its installer ${failed.why} at an earlier start; to try again: node node_modules/electron/install.js` };

  say('fetching the Electron binary, once (at most a minute)');
  const { code } = await runQuietly(node24, [`${home}/install.js`], { limitMs });
  const fetched = binaryPath();
  if (code === 0 && fetched !== null) return { path: fetched };
  const why = code === 137 ? 'was not done within a minute' : `ended with ${code}`;
  mkdirSync(inProject('.cache'), { recursive: true });
  writeFileSync(memory, JSON.stringify({ version, why }));
  return { why: `its installer ${why} (no way to where it lies?); remembered in .cache/electron.json` };
}

/** As the package itself looks for it. @returns {string | null} */
function binaryPath() {
  try {
    const path = `${process.env.ELECTRON_OVERRIDE_DIST_PATH ?? `${home}/dist`}/${readFileSync(`${home}/path.txt`, 'utf8')}`;
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** @returns {{ version: string, why: string } | null} */
function remembered() {
  try {
    return JSON.parse(readFileSync(memory, 'utf8'));
  } catch {
    return null;
  }
}
