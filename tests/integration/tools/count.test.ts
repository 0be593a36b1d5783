import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run, type SmallProject, smallProject } from './small-project.ts';

let project: SmallProject;
afterEach(() => project.remove());

/** What is told of a run of vitest that left this report and ended with this code. */
async function told(report: string | null, code: number): Promise<string> {
  project = smallProject({});
  mkdirSync(join(project.folder, '.cache'));
  if (report !== null) writeFileSync(join(project.folder, '.cache/report.json'), report);
  const script = `import { countLine, countOf } from './tools/report.mjs'; process.stdout.write(countLine(countOf('.cache/report.json', ${code})));`;
  return (await run(project.folder, process.execPath, ['--input-type=module', '-e', script]).ended).stdout;
}

const report = (passed: number, failed: number, files: readonly { readonly status: string; readonly tests: readonly string[] }[]) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(({ status, tests }) => ({ status, assertionResults: tests.map((each) => ({ status: each })) })),
  });

describe('the count of a test run', () => {
  it.each([
    ['all passed', report(2, 0, [{ status: 'passed', tests: ['passed', 'passed'] }]), 0, '2 passed, 0 failed'],
    ['one failed', report(1, 1, [{ status: 'failed', tests: ['passed', 'failed'] }]), 1, '1 passed, 1 failed'],
    ['a file that could not be read', report(1, 0, [{ status: 'failed', tests: [] }]), 1, '1 passed, 1 failed'],
    ['an error outside any test', report(1, 0, [{ status: 'passed', tests: ['passed'] }]), 1, '1 passed, 1 failed'],
    ['no test at all', report(0, 0, []), 0, '0 passed, 1 failed'],
    ['a report cut off', '{"numPassedTests": 5', 0, '0 passed, 1 failed'],
    ['no report', null, 0, '0 passed, 1 failed'],
  ])('%s', async (_, text, code, line) => {
    expect(await told(text, code)).toBe(line);
  });
});
