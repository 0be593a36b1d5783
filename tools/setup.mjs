/** Set-up: the packages of the lock file, and Node 24 among them. Keyed by the lock file, so that it costs nothing when nothing changed. */
import { existsSync, readFileSync } from 'node:fs';
import { contentHash, fingerprint } from './fingerprint.mjs';
import { inProject, node24, root } from './paths.mjs';
import { say, Stop } from './say.mjs';
import { isCurrent, readStamp, writeStamp } from './stamp.mjs';

const sources = ['package-lock.json', '.npmrc'];
/** Inside node_modules, so that whoever removes that removes the note with it. */
const stampPath = inProject('node_modules', '.motcua-set-up.json');

/** Installs what the lock file names, unless that is there already. @throws {Stop} with what to do about it */
export async function ensureSetUp() {
  if (await isSetUp()) return;
  const { withLock } = await import('./lock.mjs');
  await withLock('set-up', async () => {
    if (await isSetUp()) return;
    if (!isInstalled()) await install();
    await checkNode24();
    writeStamp(stampPath, { sources, fingerprint: fingerprint(sources), hash: await contentHash(sources) });
  });
}

async function isSetUp() {
  const stamp = readStamp(stampPath);
  return stamp !== null && existsSync(node24) && (await isCurrent(stampPath, stamp));
}

/** Whether a person's own `npm install` has already brought exactly what the lock file names. */
function isInstalled() {
  if (!existsSync(node24)) return false;
  const there = packagesOf(inProject('node_modules', '.package-lock.json'));
  const wanted = packagesOf(inProject('package-lock.json'));
  if (there === null || wanted === null) return false;
  // What is optional may be absent: it is for other machines.
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (entry.optional === true && there[path] === undefined) || there[path]?.version === entry.version,
  );
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

async function install() {
  const { npm } = await import('./run.mjs');
  say('installing the packages (npm ci; about a minute, longer on a slow line)');
  // Loglevel: npm would warn of every package that wants a newer Node than the machine's, and they run on Node 24.
  const { code } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0)
    throw new Stop(`npm ci ended with ${code} in ${root}; its own words are above. Without a network, nothing can be installed.`);
}

/** The binary comes by an install script of the package `node`; where scripts are off it is missing without a word. */
async function checkNode24() {
  const { runQuietly } = await import('./run.mjs');
  const { code, output } = existsSync(node24) ? await runQuietly(node24, ['--version']) : { code: 127, output: '' };
  if (code === 0 && output.startsWith('v24.')) return;
  throw new Stop(
    `Node 24 is missing at ${node24}${output.trim() === '' ? '' : ` (it says ${output.trim()})`}.\n` +
      'It comes with the package `node` by an install script. If scripts are switched off here (npm config get ignore-scripts),\n' +
      'run: npm ci --ignore-scripts=false',
  );
}
