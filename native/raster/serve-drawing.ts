import type { Rasterizer } from '#core/ports/rasterizer.ts';
import { type DrawingAnswered, type DrawingAsked, type DrawingLine, drawingAsked } from './drawing-line.ts';

/** Pixels lie outside the heap, where the collector hardly sees them: it is called after so many papers, and takes 2 ms then. */
const PAPERS_A_COLLECTION = 8;

/** Node's own, where the process was started with it; Electron's has none and grows somewhat larger. */
const collect = (): void => {
  const gc: unknown = Reflect.get(globalThis, 'gc');
  if (typeof gc === 'function') gc();
};

/** The drawing process's end of the line: one paper after the other. What it can not read ends it, for the station does not speak so. */
export function serveDrawing(line: DrawingLine, rasterizer: Rasterizer): void {
  let turn: Promise<void> = Promise.resolve();
  let papers = 0;
  line.onMessage((message) => {
    const asked = drawingAsked.safeParse(message);
    if (!asked.success) return line.close();
    turn = turn.then(async () => {
      line.post(await answerTo(asked.data, rasterizer));
      papers += 1;
      if (papers % PAPERS_A_COLLECTION === 0) collect();
    });
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
