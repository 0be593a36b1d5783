/** `node tools/motcua.mjs COMMAND...`: the program's commands, from a bundle that is current. */
import { ensureBuilt } from './build.mjs';
import { bundle, compileCache, isNode24, node24 } from './paths.mjs';
import { orStop } from './say.mjs';
import { ensureSetUp } from './setup.mjs';

await orStop(async () => {
  await ensureSetUp();
  await ensureBuilt('node');
  if (isNode24) await runHere();
  else await runOnNode24();
});

/** In this process, so that its pid is the command's. */
async function runHere() {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache(compileCache);
  const { pathToFileURL } = await import('node:url');
  await import(pathToFileURL(bundle).href);
}

async function runOnNode24() {
  const { spawn } = await import('node:child_process');
  const env = { NODE_COMPILE_CACHE: compileCache, ...process.env };
  const child = spawn(node24, [bundle, ...process.argv.slice(2)], { stdio: 'inherit', env });
  const { isatty } = await import('node:tty');
  // Ctrl-C in a terminal reaches the child by itself.
  process.on('SIGINT', () => isatty(0) || child.kill('SIGINT'));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  await new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      if (signal === null) process.exitCode = code ?? 1;
      else endAs(signal);
      resolve(undefined);
    });
  });
}

/** Whoever waits for this process sees the end that the command had. @param {NodeJS.Signals} signal */
function endAs(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
