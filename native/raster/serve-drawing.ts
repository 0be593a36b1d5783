import type { Rasterizer } from '#core/ports/rasterizer.ts';
import { type DrawingAnswered, type DrawingAsked, type DrawingLine, drawingAsked } from './drawing-line.ts';

/** The drawing process's end of the line: one paper after the other. What it can not read ends it, for the station does not speak so. */
export function serveDrawing(line: DrawingLine, rasterizer: Rasterizer): void {
  let turn: Promise<void> = Promise.resolve();
  line.onMessage((message) => {
    const asked = drawingAsked.safeParse(message);
    if (!asked.success) return line.close();
    turn = turn.then(async () => line.post(await answerTo(asked.data, rasterizer)));
  });
}

async function answerTo({ id, document, width }: DrawingAsked, rasterizer: Rasterizer): Promise<DrawingAnswered> {
  try {
    const drawn = await rasterizer.draw(document, width);
    if (drawn.ok) return { kind: 'drawn', id, ...drawn.value };
    const { code: _code, ...details } = drawn.refusal;
    return { kind: 'refused', id, details };
  } catch (fault) {
    return { kind: 'broken', id, reason: fault instanceof Error ? fault.message : String(fault) };
  }
}
