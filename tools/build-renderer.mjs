/** The screens, built by vite for Chrome 109. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { filesUnder } from './fingerprint.mjs';
import { inProject, node24 } from './paths.mjs';
import { runQuietly } from './run.mjs';
import { Stop } from './say.mjs';

/** Whole folders: the build may also pick up files that nothing names. */
export const rendererSources = () => [
  'package.json',
  'package-lock.json',
  'tools/build-renderer.mjs',
  ...filesUnder(['assets', 'channel', 'contract', 'renderer']),
];

export async function buildRenderer() {
  const sources = rendererSources();
  const built = inProject('dist', `renderer.${process.pid}`);
  const there = inProject('dist', 'renderer');
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js');
  const { code, output } = await runQuietly(node24, [
    vite,
    'build',
    '--config',
    inProject('renderer', 'vite.config.ts'),
    '--outDir',
    built,
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) {
    rmSync(built, { recursive: true, force: true });
    throw new Stop(`the screens could not be built:\n${output.trim()}`);
  }
  // Put in place whole: a window that opens meanwhile must not meet half a page.
  const former = `${built}.former`;
  if (existsSync(there)) renameSync(there, former);
  renameSync(built, there);
  rmSync(former, { recursive: true, force: true });
  return { sources, outputs: filesUnder(['dist/renderer']) };
}
