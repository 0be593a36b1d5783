/** Counts, in the one form that whoever runs the checks reads: `N passed, N failed`. */
import { readFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: number }} Count */

/** @param {Count} count */
export const countLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * What vitest's JSON report says. A run that broke off, that ended badly with no failing test to show for it, or that
 * ran nothing, counts as a failure: silence is never success.
 *
 * @param {string} path
 * @param {number} code the run's own exit code
 * @returns {Count}
 */
export function countOf(path, code) {
  const report = readReport(path);
  if (report === null) return { passed: 0, failed: 1 };
  const passed = report.numPassedTests;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

/** @param {string} path @returns {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] } | null} */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
