/** The bundles that run on Node 24 and in Electron: one step from TypeScript to a start without 300 small files. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { filesUnder } from './fingerprint.mjs';
import { compileCache, inProject, root } from './paths.mjs';
import { Stop } from './say.mjs';

/** Name in dist/node/ -> source. Commands of the first are dynamic imports, so each loads only its own pieces. */
const entries = {
  main: 'cli/main.ts',
  station: 'station/main.ts',
  drawing: 'native/raster/drawing-process.ts',
  copying: 'station/copy/copy-worker.ts',
  electron: 'electron/main.ts',
};
/** A sandboxed preload script has to be CommonJS in one file. */
const preload = 'electron/preload.ts';

/** Plain JavaScript that every start needs is taken in; the rest is loaded from node_modules when it is needed, native code above all. */
const takenIn = ['zod', 'ws'];

/** What a build depends on beside the files that the bundler reads. */
const always = ['package.json', 'package-lock.json', 'tools/build-node.mjs', ...Object.values(entries), preload];

/** @param {readonly string[]} former outputs of the last build: a running process may still load them, those before are removed */
export async function buildNode(former) {
  const missing = [...Object.values(entries), preload].filter((path) => !existsSync(inProject(path)));
  if (missing.length > 0) throw new Stop(`nothing to build from: ${missing.join(', ')} not found`);

  const results = [await bundleModules(), await bundlePreload()];
  const outputs = results.flatMap((result) => writeAll(result.outputFiles ?? []));
  removeOthers(new Set([...outputs, ...former]));
  // Compiled code of pieces that are no more would only pile up there.
  rmSync(compileCache, { recursive: true, force: true });

  const read = results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {})).filter((path) => !path.startsWith('node_modules/'));
  return { sources: [...new Set([...always, ...read])].sort(), outputs };
}

async function bundleModules() {
  return bundled({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, inProject(path)])),
    format: 'esm',
    splitting: true,
    outdir: inProject('dist', 'node'),
    chunkNames: 'chunks/[name]-[hash]',
    external: externals(),
    // CommonJS packages that are taken in call require for Node's own modules.
    banner: { js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);" },
  });
}

async function bundlePreload() {
  return bundled({
    entryPoints: [inProject(preload)],
    format: 'cjs',
    outfile: inProject('dist', 'node', 'preload.cjs'),
    external: ['electron'],
  });
}

/**
 * `import { z } from 'zod'` names an object of everything, its 50 languages too, which the bundler can not take apart; the
 * same as a namespace it can. Measured: 600 kB less, a fifth off the start of a command.
 *
 * @type {import('esbuild').Plugin}
 */
const zodInParts = {
  name: 'zod-in-parts',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replaceAll("import { z } from 'zod';", "import * as z from 'zod';");
      return contents === source ? undefined : { contents, loader: 'ts' };
    });
  },
};

/** @param {import('esbuild').BuildOptions} options */
async function bundled(options) {
  const { build } = await import('esbuild');
  try {
    return await build({
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      target: 'node24',
      sourcemap: true,
      metafile: true,
      write: false,
      logLevel: 'error',
      plugins: [zodInParts],
      ...options,
    });
  } catch {
    throw new Stop('the program could not be built; what is wrong stands above');
  }
}

/** Every package that is not taken in, so that a new one never slips into the bundle unnoticed. */
function externals() {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !takenIn.includes(name));
}

/**
 * Chunks first, entries after them, each put in place whole: a process that starts meanwhile reads either the old
 * program or the new one.
 *
 * @param {readonly import('esbuild').OutputFile[]} files
 */
function writeAll(files) {
  const chunksFirst = [...files].sort((a, b) => Number(b.path.includes('chunks')) - Number(a.path.includes('chunks')));
  return chunksFirst.map((file) => {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(`${file.path}.${process.pid}`, file.contents);
    renameSync(`${file.path}.${process.pid}`, file.path);
    return relative(root, file.path).replaceAll('\\', '/');
  });
}

/** @param {ReadonlySet<string>} kept */
function removeOthers(kept) {
  for (const path of filesUnder(['dist/node'])) if (!kept.has(path)) rmSync(inProject(path), { force: true });
}
