import { describe, expect, it, vi } from 'vitest';
import { ok, refuse } from '#contract/result.ts';
import type { Rasterizer } from '#core/ports/rasterizer.ts';
import { bitmap } from '#core/printing/bitmap.ts';
import type { DrawingLine } from '#native/raster/drawing-line.ts';
import { lineToCome } from '#native/raster/line-to-come.ts';
import { processRasterizer } from '#native/raster/process-rasterizer.ts';
import { serveDrawing } from '#native/raster/serve-drawing.ts';
import { minimalDocument } from '#tests/unit/core/printing/minimal-document.ts';
import { manualTimers } from '#tests/unit/core/printing/spool-fakes.ts';

const dot = {
  draw: async (_document, width) => ok(bitmap(width, 1, new Uint8Array(width / 8))),
  close: async () => {},
} satisfies Rasterizer;
/** Never answers, as a process that hangs or is about to die. */
const silent: Rasterizer = { draw: () => new Promise(() => {}), close: async () => {} };

/** Processes that draw as the test says, one after the other, and can die. */
function processes(...rasterizers: readonly Rasterizer[]) {
  const started: { readonly die: () => void; readonly isEnded: () => boolean }[] = [];
  const open = (): DrawingLine => {
    let isEnded = false;
    let onClosed = () => {};
    let toStation = (_message: unknown) => {};
    let toProcess = (_message: unknown) => {};
    serveDrawing(
      {
        post: (message) => toStation(structuredClone(message)),
        onMessage: (listener) => {
          toProcess = listener;
        },
        onClosed: () => {},
        close: () => {},
      },
      rasterizers[started.length] ?? dot,
    );
    started.push({ die: () => onClosed(), isEnded: () => isEnded });
    return {
      post: (message) => toProcess(structuredClone(message)),
      onMessage: (listener) => {
        toStation = listener;
      },
      onClosed: (listener) => {
        onClosed = listener;
      },
      close: () => {
        isEnded = true;
      },
    };
  };
  const clock = manualTimers();
  const rasterizer = processRasterizer({ open, timers: clock.timers, idleMs: 60_000, answerWithinMs: 9_000 });
  return { started, rasterizer, clock, draw: () => rasterizer.draw(minimalDocument('a'), 576) };
}

describe('drawing in a process of its own', () => {
  it('starts it with the first paper and keeps it for the next', async () => {
    const { started, draw } = processes();
    expect(started).toHaveLength(0);
    expect(await draw()).toMatchObject({ ok: true, value: { width: 576, height: 1 } });
    await draw();
    expect(started).toHaveLength(1);
  });

  it('ends it when nothing came for a while, and starts another for the next paper', async () => {
    const { started, draw, clock } = processes();
    await draw();
    expect(clock.waits()).toEqual([60_000]);
    clock.pass();
    expect(started[0]?.isEnded()).toBe(true);
    expect(await draw()).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });

  it('draws a paper once more whose process died under it', async () => {
    const { started, draw } = processes(silent);
    const drawn = draw();
    started[0]?.die();
    expect(await drawn).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });

  it('gives up when the second process dies too: the spooler tries later', async () => {
    const { started, draw } = processes(silent, silent);
    const drawn = draw();
    started[0]?.die();
    await vi.waitFor(() => expect(started).toHaveLength(2));
    started[1]?.die();
    await expect(drawn).rejects.toThrow('the drawing process is gone');
  });

  it('ends one that hangs', async () => {
    const { started, draw, clock } = processes(silent);
    const drawn = draw();
    expect(clock.waits()).toEqual([9_000]);
    clock.pass();
    expect(started[0]?.isEnded()).toBe(true);
    expect(await drawn).toMatchObject({ ok: true });
  });

  it('hands on what can not be drawn, and what broke', async () => {
    const refuses = { ...dot, draw: async () => refuse('symbolTooWide', { symbol: 'qr' }) };
    expect(await processes(refuses).draw()).toEqual(refuse('symbolTooWide', { symbol: 'qr' }));
    const breaks = { ...dot, draw: () => Promise.reject(new Error('no such font')) };
    await expect(processes(breaks).draw()).rejects.toThrow('no such font');
  });

  it('leaves no process behind', async () => {
    const { started, rasterizer, draw, clock } = processes();
    await draw();
    await rasterizer.close();
    expect(started[0]?.isEnded()).toBe(true);
    expect(clock.waits()).toEqual([]);
  });
});

describe('a line that is yet to come', () => {
  it('keeps what is said until it is there, and is closed when nobody wants it any more', () => {
    const said: unknown[] = [];
    let closed = 0;
    const real: DrawingLine = {
      post: (message) => said.push(message),
      onMessage: () => {},
      onClosed: () => {},
      close: () => {
        closed += 1;
      },
    };
    const { line, arrived } = lineToCome();
    line.post({ id: 1, document: minimalDocument('a'), width: 576 });
    arrived(real);
    expect(said).toMatchObject([{ id: 1 }]);
    const late = lineToCome();
    late.line.close();
    late.arrived(real);
    expect(closed).toBe(1);
  });
});
