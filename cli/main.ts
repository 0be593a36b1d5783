/** `motcua`: the entry of the bundle. Looks at the Node version before anything that needs it is loaded. */

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(`motcua needs Node 24 or newer, this is ${process.versions.node}; node tools/motcua.mjs brings its own\n`);
  process.exitCode = 2;
} else {
  // Whoever reads only the head of the output closes the pipe: that is no fault.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
    process.exit();
  });
  const { run } = await import('./run.ts');
  process.exitCode = await run(
    process.argv.slice(2),
    {
      out: (line) => process.stdout.write(`${line}\n`),
      err: (line) => process.stderr.write(`${line}\n`),
      stdin: process.stdin,
    },
    process.env.MOTCUA_DEBUG === '1',
  );
}
