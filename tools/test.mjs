/** `npm test`: installs what the tests need, builds, runs every test. Arguments go to vitest (a path, `-t NAME`, `--project NAME`). */
import { mkdirSync, rmSync } from 'node:fs';
import { findBrowser, findProgram } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { inProject, node24 } from './paths.mjs';
import { countLine, countOf } from './report.mjs';
import { run, runQuietly } from './run.mjs';
import { orStop, say, Stop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

await orStop(async () => {
  await ensureSetUp();
  await ensurePrograms();
  await Promise.all([ensureBuilt('node'), ensureBuilt('renderer')]);

  const report = inProject('.cache', 'test-report.json');
  mkdirSync(inProject('.cache'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(node24, [vitest, 'run', ...reporters, ...process.argv.slice(2)]);
  const count = countOf(report, code);
  process.stdout.write(`${countLine(count)}\n`);
  process.exitCode = count.failed > 0 ? 1 : 0;
});

/** A real browser, a pair of serial lines, a bar code reader that is not ours. */
async function ensurePrograms() {
  /** Debian's name for each that is missing. @type {string[]} */
  const missing = [];
  if (findBrowser() === null) missing.push('chromium');
  if (process.platform === 'linux' && findProgram('socat') === null) missing.push('socat');
  if (process.platform === 'linux' && findProgram('zbarimg') === null) missing.push('zbar-tools');
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
  if (installed.code !== 0) throw new Stop(`apt-get could not install ${missing.join(', ')}:\n${updated.output}${installed.output}`);
  throw new Stop(`apt-get could not install ${missing.join(', ')} (update ended with ${updated.code}, install with ${installed.code})`);
}
