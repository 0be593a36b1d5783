/** `npm test`: installs what the tests need, builds, runs every test. Arguments go to vitest (a path, `-t NAME`, `--project NAME`). */
import { mkdirSync, rmSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { inProject, node24 } from './paths.mjs';
import { countLine, countOf } from './report.mjs';
import { ensurePrograms } from './programs.mjs';
import { run } from './run.mjs';
import { orStop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

await orStop(async () => {
  await ensureSetUp();
  // A real browser, a pair of serial lines, a bar code reader that is not ours, a recorder of system calls.
  await ensurePrograms(['chromium', 'socat', 'zbar-tools', 'strace']);
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
