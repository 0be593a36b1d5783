import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');

it.each(['call', 'watch'])('motcua %s loads no native code and no database', async (name) => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`cli/commands/${name}.ts`],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const loaded = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  expect([...new Set(loaded)].filter((path) => !path.startsWith('node:')).sort()).toEqual(['ws', 'zod']);
});
