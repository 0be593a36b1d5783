import { fork } from 'node:child_process';
import { join } from 'node:path';
import { findPackageRoot } from '#native/files/assets.ts';
import type { DrawingLine } from './drawing-line.ts';

/** Sources run as they are; a bundle has its entries in one folder. */
const entryPath = (): string =>
  import.meta.filename.endsWith('.ts')
    ? join(import.meta.dirname, 'drawing-process.ts')
    : join(findPackageRoot(import.meta.dirname), 'dist', 'node', 'drawing.js');

/** Starts the drawing process under plain Node. It ends with the station, however that ends: its line breaks. */
export function forkDrawing(): DrawingLine {
  const child = fork(entryPath(), [], {
    serialization: 'advanced',
    // What this process was started with (an inspector, a test's loader) is not the child's. It makes megabytes of pixels and forgets
    // them at once: a small nursery, and a collector that it can call (serve-drawing.ts).
    execArgv: ['--expose-gc', '--max-semi-space-size=2'],
    // stdout is the station's: its ready line stands there.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    post: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => void child.on('message', listener),
    onClosed(listener) {
      let isTold = false;
      const tell = () => {
        if (!isTold) listener();
        isTold = true;
      };
      // `error` where it could not even be started
      child.on('exit', tell).on('error', tell);
    },
    close: () => void child.kill('SIGKILL'),
  };
}
