import type { PrintDocument } from '#contract/print-document.ts';
import { ok, type Result, refuse } from '#contract/result.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { Rasterizer } from '#core/ports/rasterizer.ts';
import type { Timers } from '#core/ports/timers.ts';
import { type Bitmap, bitmap } from '#core/printing/bitmap.ts';
import type { LayoutRefusal } from '#core/printing/layout/layout.ts';
import { type DrawingAnswered, type DrawingLine, drawingAnswered } from './drawing-line.ts';

/** A hall takes its next number within this time as a rule; a start costs the paper after it a quarter of a second. */
const IDLE_MS = 120_000;
/** A paper takes milliseconds, a start on a slow computer seconds: whoever is silent for so long hangs. */
const ANSWER_WITHIN_MS = 20_000;

export interface ProcessRasterizerParts {
  /** Starts a drawing process. */
  readonly open: () => DrawingLine;
  readonly timers: Timers;
  readonly idleMs?: number;
  readonly answerWithinMs?: number;
}

type Drawn = Result<Bitmap, LayoutRefusal>;

interface Waiting {
  resolve(drawn: Drawn): void;
  reject(fault: Error): void;
}

/**
 * Draws in a process of its own, which begins with the first paper and ends when none came for a while: the library keeps what it once
 * took, and may fall over, and neither is the station's matter. A paper whose process ended under it is drawn once more in a new one:
 * nothing of it can have reached a printer.
 */
export function processRasterizer({
  open,
  timers,
  idleMs = IDLE_MS,
  answerWithinMs = ANSWER_WITHIN_MS,
}: ProcessRasterizerParts): Rasterizer {
  let running: ReturnType<typeof runProcess> | null = null;

  const processOf = () => {
    if (running !== null) return running;
    const started = runProcess(open(), { timers, idleMs, answerWithinMs }, () => {
      if (running === started) running = null;
    });
    running = started;
    return started;
  };

  return {
    draw: (document, width) =>
      processOf()
        .draw(document, width)
        .catch(() => processOf().draw(document, width)),
    async close() {
      running?.end('the station ends');
    },
  };
}

/** One life of the process. */
function runProcess(line: DrawingLine, times: Required<Omit<ProcessRasterizerParts, 'open'>>, onEnd: () => void) {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isOver = false;
  let cancelTimer = () => {};

  const end = (reason: string): void => {
    if (isOver) return;
    isOver = true;
    cancelTimer();
    onEnd();
    line.close();
    for (const each of waiting.values()) each.reject(new Error(`the drawing process is gone: ${reason}`));
    waiting.clear();
  };

  const watch = (): void => {
    cancelTimer();
    cancelTimer =
      waiting.size === 0
        ? times.timers.after(times.idleMs, () => end('nothing to draw'))
        : times.timers.after(times.answerWithinMs, () => end('it does not answer'));
  };

  line.onClosed(() => end('it ended'));
  line.onMessage((message) => {
    const answer = drawingAnswered.safeParse(message);
    if (!answer.success) return end('it says what nobody knows');
    const asked = waiting.get(answer.data.id);
    if (asked === undefined) return;
    waiting.delete(answer.data.id);
    watch();
    settle(asked, answer.data);
  });

  return {
    end,
    draw(document: PrintDocument, width: number): Promise<Drawn> {
      lastId += 1;
      const { promise, resolve, reject } = Promise.withResolvers<Drawn>();
      waiting.set(lastId, { resolve, reject });
      watch();
      line.post({ id: lastId, document, width });
      return promise;
    },
  };
}

function settle({ resolve, reject }: Waiting, answer: DrawingAnswered): void {
  switch (answer.kind) {
    case 'drawn':
      resolve(ok(bitmap(answer.width, answer.height, answer.rows)));
      return;
    case 'refused':
      resolve(refuse('symbolTooWide', answer.details));
      return;
    case 'broken':
      reject(new Error(answer.reason));
      return;
    default:
      unreachable(answer);
  }
}
