/** `npm run format`: formats all, and mends what the linter can mend safely. Arguments are paths. */
import { inProject, node24 } from './paths.mjs';
import { run } from './run.mjs';
import { orStop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

await orStop(async () => {
  await ensureSetUp();
  const biome = inProject('node_modules', '@biomejs', 'biome', 'bin', 'biome');
  process.exitCode = (await run(node24, [biome, 'check', '--write', ...process.argv.slice(2)])).code;
});
