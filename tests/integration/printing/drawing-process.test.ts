import { execFileSync } from 'node:child_process';
import { afterEach, expect, it } from 'vitest';
import { SAMPLES } from '#core/printing/documents/samples.ts';
import { nodeTimers } from '#native/clock/timers.ts';
import { canvasRasterizer } from '#native/raster/canvas-rasterizer.ts';
import type { DrawingLine } from '#native/raster/drawing-line.ts';
import { forkDrawing } from '#native/raster/fork-drawing.ts';
import { processRasterizer } from '#native/raster/process-rasterizer.ts';

/** The real process, and the real library in it. */

const lines: DrawingLine[] = [];
const rasterizer = processRasterizer({
  open: () => {
    const line = forkDrawing();
    lines.push(line);
    return line;
  },
  timers: nodeTimers(),
});
afterEach(() => rasterizer.close());

const drawingProcesses = (): string[] =>
  execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .filter((each) => each.includes('drawing-process'));

it('draws the same dots as this process would, again after it was killed, and is gone when it is closed', async () => {
  const here = await canvasRasterizer().draw(SAMPLES.receipt(), 576);
  const there = await rasterizer.draw(SAMPLES.receipt(), 576);
  if (!here.ok || !there.ok) throw new Error('not drawn');
  expect(Buffer.from(there.value.rows).equals(here.value.rows)).toBe(true);

  const ticket = rasterizer.draw(SAMPLES.ticket(), 576);
  lines[0]?.close();
  expect(await ticket).toMatchObject({ ok: true });
  expect(lines).toHaveLength(2);
  expect(drawingProcesses()).toHaveLength(1);
  await rasterizer.close();
  await expect.poll(drawingProcesses).toEqual([]);
});
