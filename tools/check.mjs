/** `npm run check`: what must hold before a commit, in under a minute: types of every room, lint and format, layers, unit tests. */
import { mkdirSync, rmSync } from 'node:fs';
import { inProject, node24 } from './paths.mjs';
import { countLine, countOf } from './report.mjs';
import { runQuietly } from './run.mjs';
import { orStop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

/** @param {string[]} path */
const tool = (...path) => inProject('node_modules', ...path);

/** @type {{ name: string, args: readonly string[] }[]} */
const quick = [
  { name: 'types', args: [tool('typescript', 'bin', 'tsc'), '-b'] },
  { name: 'lint and format', args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings'] },
];

await orStop(async () => {
  await ensureSetUp();
  // Both are native and done in seconds; the tests get the machine to themselves afterwards.
  const results = await Promise.all(quick.map(async ({ name, args }) => step(name, args)));
  results.push(await tests('layers', 'architecture'));
  results.push(await tests('unit tests', 'unit'));
  const failed = results.filter((ok) => !ok).length;
  process.stdout.write(`${countLine({ passed: results.length - failed, failed })}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
});

/** @param {string} name @param {readonly string[]} args */
async function step(name, args) {
  const began = Date.now();
  const { code, output } = await runQuietly(node24, args);
  return told(name, code === 0, began, withoutRepeats(output));
}

/** @param {string} name @param {string} project */
async function tests(name, project) {
  const began = Date.now();
  const report = inProject('.cache', `check-${project}.json`);
  mkdirSync(inProject('.cache'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runQuietly(node24, [tool('vitest', 'vitest.mjs'), 'run', '--project', project, ...reporters]);
  const count = countOf(report, code);
  return told(`${name} (${countLine(count)})`, count.failed === 0, began, output);
}

/** @param {string} name @param {boolean} ok @param {number} began @param {string} output */
function told(name, ok, began, output) {
  process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${name}, ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
  if (!ok) process.stdout.write(`${output.trimEnd()}\n`);
  return ok;
}

/** A file that several rooms read is checked, and complained of, once for each. @param {string} output */
function withoutRepeats(output) {
  return [...new Set(output.split('\n'))].join('\n');
}
