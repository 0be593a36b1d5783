/** What the tests need of the machine beside Node: found, or installed by apt-get where that is allowed. */
import { findBrowser, findProgram } from './browser.mjs';
import { runQuietly } from './run.mjs';
import { say, Stop } from './say.mjs';

/** A program by its name here, and whether the machine has it; the key is Debian's name of its package. */
const known = {
  chromium: () => findBrowser() !== null,
  socat: () => findProgram('socat') !== null,
  'zbar-tools': () => findProgram('zbarimg') !== null,
  strace: () => findProgram('strace') !== null,
};

/**
 * Makes sure of programs. All but the browser are for tests that only Linux can run.
 *
 * @param {readonly (keyof typeof known)[]} packages
 * @throws {Stop} with what to install by hand
 */
export async function ensurePrograms(packages) {
  const missing = missingOf(packages);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || findProgram('apt-get') === null) {
    throw new Stop(
      `the tests need ${missing.join(', ')}. On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${missing.join(' ')}`,
    );
  }
  say(`installing ${missing.join(', ')} with apt-get (a minute or two)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runQuietly('apt-get', ['update'], { env });
  const installed = await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env });
  const still = missingOf(missing);
  if (still.length > 0)
    throw new Stop(
      `apt-get could not install ${still.join(', ')} (it ended with ${installed.code}):\n${updated.output}${installed.output}`,
    );
}

/** @param {readonly (keyof typeof known)[]} packages */
const missingOf = (packages) => packages.filter((name) => !known[name]() && (name === 'chromium' || process.platform === 'linux'));
