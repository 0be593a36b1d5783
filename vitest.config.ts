import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// What a computer remembers of its databases: of tests it lies apart from the user's own.
process.env.MOTCUA_MACHINE_DIR ??= join(tmpdir(), 'mot-cua-tests-machine');

/** What is awaited comes within milliseconds; on a busy computer it may take its time. */
const expectations = { poll: { timeout: 30_000, interval: 20 } };

/** The kinds of test, one folder each under tests/; `npm run check` runs the fast ones (unit, architecture). */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      // One process for many files: pure code has nothing to keep apart, and loading it anew for each file took four fifths of the time.
      { test: { name: 'unit', isolate: false, include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 120_000 } },
      { test: { name: 'architecture', isolate: false, include: ['tests/architecture/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          expect: expectations,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          expect: expectations,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Whole programs on one computer: one at a time, after the rest, so that a busy machine does not look like a fault.
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          expect: expectations,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        // What is done very often, last of all and alone: the daily part of each proof (npm run prove does the whole of one).
        test: {
          name: 'prove',
          include: ['tests/prove/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: 1_800_000,
        },
      },
    ],
  },
});
