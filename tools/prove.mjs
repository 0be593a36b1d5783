/** `npm run prove -- NAME`: the full count of a proof that the tests do a part of. Without a name: what there is. */
import { ensureBuilt } from './build.mjs';
import { ensurePrograms } from './programs.mjs';
import { inProject, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { orStop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

await orStop(async () => {
  await ensureSetUp();
  await ensurePrograms(['strace']);
  await ensureBuilt('node');
  process.exitCode = (await run(node24, [inProject('tests', 'prove', 'main.ts'), ...process.argv.slice(2)])).code;
});
