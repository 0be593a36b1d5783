/** `npm run bench`: JSON lines on stdout, words on stderr. Arguments name the lines wanted (default all). */
import { ensureBuilt } from './build.mjs';
import { inProject, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { orStop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

await orStop(async () => {
  await ensureSetUp();
  await ensureBuilt('node');
  await ensureBuilt('renderer');
  process.exitCode = (await run(node24, [inProject('tests', 'bench', 'main.ts'), ...process.argv.slice(2)])).code;
});
