import { z } from 'zod';
import { canvasRasterizer } from './canvas-rasterizer.ts';
import { type ClonePort, type DrawingLine, lineOverPort } from './drawing-line.ts';
import { serveDrawing } from './serve-drawing.ts';

/** The process that draws papers: started by the station under plain Node, by the desktop shell where the station runs in Electron. */

/** What the shell's process gives its child, as far as it is used here. */
interface ParentPort {
  once(event: 'message', listener: (event: { readonly ports: readonly ClonePort[] }) => void): void;
}

const isParentPort = (value: unknown): value is ParentPort => z.object({ once: z.function() }).safeParse(value).success;

function lineToParent(): DrawingLine {
  return {
    post: (message) => process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
    onClosed: (listener) => void process.on('disconnect', listener),
    close: () => process.exit(1),
  };
}

function serve(line: DrawingLine): void {
  line.onClosed(() => process.exit(0));
  serveDrawing({ ...line, close: () => process.exit(1) }, canvasRasterizer());
}

// Whoever stops the station by a key stops its whole group: papers under way are still drawn, and the broken line ends this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

const parentPort: unknown = Reflect.get(process, 'parentPort');
if (isParentPort(parentPort)) {
  parentPort.once('message', ({ ports: [port] }) => {
    if (port === undefined) process.exit(1);
    serve(lineOverPort(port));
  });
} else serve(lineToParent());
