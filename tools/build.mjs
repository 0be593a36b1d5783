/** Builds, each keyed by what it is made of, so that dist/ is never stale and nothing waits for a build that it does not need. */
import { existsSync } from 'node:fs';
import { contentHash, fingerprint, isUnchangedSince } from './fingerprint.mjs';
import { bundle, inProject } from './paths.mjs';
import { orStop, say } from './say.mjs';
import { ensureSetUp } from './setup.mjs';
import { isCurrent, readStamp, writeStamp } from './stamp.mjs';

/**
 * @typedef {object} Part
 * @property {string} name for people
 * @property {string} stampPath
 * @property {string} product a file that must be there
 * @property {() => Promise<readonly string[]>} [sources] what it is made of now, where that is more than the stamp tells
 * @property {(former: readonly string[]) => Promise<{ sources: readonly string[], outputs: readonly string[] }>} make given what the last one wrote
 */

/** @type {Record<'node' | 'renderer', Part>} */
const parts = {
  node: {
    name: 'the program',
    stampPath: inProject('dist', 'node.stamp.json'),
    product: bundle,
    // The bundler says what it read, and the stamp holds that: a new file matters only when one of these comes to import it.
    make: async (former) => (await import('./build-node.mjs')).buildNode(former),
  },
  renderer: {
    name: 'the screens',
    stampPath: inProject('dist', 'renderer.stamp.json'),
    product: inProject('dist', 'renderer', 'index.html'),
    sources: async () => (await import('./build-renderer.mjs')).rendererSources(),
    make: async () => (await import('./build-renderer.mjs')).buildRenderer(),
  },
};

/** Builds the part unless it is current, one process at a time. @param {'node' | 'renderer'} what */
export async function ensureBuilt(what) {
  const part = parts[what];
  if (await isBuilt(part)) return;
  const { withLock } = await import('./lock.mjs');
  await withLock(`build-${what}`, async () => {
    if (await isBuilt(part)) return;
    const began = Date.now();
    say(`building ${part.name}`);
    const { sources, outputs } = await part.make(readStamp(part.stampPath)?.outputs ?? []);
    // A file saved while the build ran may or may not be in it: then the next one builds again.
    const isSure = isUnchangedSince(sources, began);
    const hash = isSure ? await contentHash(sources) : '';
    writeStamp(part.stampPath, { sources, fingerprint: isSure ? fingerprint(sources) : '', hash, outputs });
    say(`built ${part.name} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  });
}

/** @param {Part} part */
async function isBuilt(part) {
  const stamp = readStamp(part.stampPath);
  return stamp !== null && existsSync(part.product) && (await isCurrent(part.stampPath, stamp, await part.sources?.()));
}

if (process.argv[1] === import.meta.filename) {
  await orStop(async () => {
    await ensureSetUp();
    await ensureBuilt('node');
    await ensureBuilt('renderer');
  });
}
