import { setImmediate } from 'node:timers/promises';
import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { PrintDocument } from '#contract/print-document.ts';
import { ok } from '#contract/result.ts';
import type { Rasterizer } from '#core/ports/rasterizer.ts';
import { type Bitmap, bitmap } from '#core/printing/bitmap.ts';
import type { DrawItem, DrawList } from '#core/printing/draw-list.ts';
import { layout } from '#core/printing/layout/layout.ts';
import { burnModules, burnPixels } from './burn.ts';
import { fontText, paperMeasure, registerPaperFont } from './paper-font.ts';
import { qrModules } from './qr-modules.ts';

/** Dot lines drawn at once. */
const BAND_LINES = 128;

/**
 * Draws paper in this process, which loads the canvas library with it (35 MB) and the fonts.
 *
 * The library holds what it drew until the event loop turns, up to gigabytes in a tight loop: so there is one small
 * canvas, and one turn after every paper.
 */
export function canvasRasterizer(bandLines = BAND_LINES): Rasterizer {
  registerPaperFont();
  const measure = paperMeasure();
  let band: { readonly canvas: Canvas; readonly context: SKRSContext2D } | null = null;

  const bandOf = (width: number) => {
    if (band === null || band.canvas.width !== width) {
      const canvas = createCanvas(width, bandLines);
      band = { canvas, context: canvas.getContext('2d') };
    }
    return band;
  };

  return {
    async draw(document: PrintDocument, width: number) {
      const placed = layout(document, width, { measure, qr: qrModules });
      if (!placed.ok) return placed;
      const { canvas, context } = bandOf(width);
      const picture = drawBands(placed.value, canvas, context);
      await setImmediate();
      return ok(picture);
    },
    async close() {
      band = null;
    },
  };
}

function drawBands(list: DrawList, canvas: Canvas, context: SKRSContext2D): Bitmap {
  const picture = bitmap(list.width, list.height, new Uint8Array((list.width / 8) * list.height));
  for (let top = 0; top < list.height; top += canvas.height) {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.translate(0, -top);
    for (const item of list.items) {
      if (touches(item, top, top + canvas.height)) drawItem(context, item);
    }
    burnPixels(picture, top, Math.min(canvas.height, list.height - top), canvas.data());
  }
  for (const item of list.items) {
    if (item.kind === 'modules') burnModules(picture, item);
  }
  return picture;
}

/** A band also draws what only reaches into it: letters rise 1.25 em over their baseline and fall 0.3 under it. */
function touches(item: DrawItem, from: number, to: number): boolean {
  switch (item.kind) {
    case 'text':
      return item.baseline - item.font.size * 1.25 < to && item.baseline + item.font.size * 0.3 > from;
    case 'rect':
      return item.y < to && item.y + item.height > from;
    case 'modules':
      return false;
  }
}

function drawItem(context: SKRSContext2D, item: DrawItem): void {
  if (item.kind === 'modules') return;
  context.fillStyle = item.ink === 'black' ? '#000' : '#fff';
  if (item.kind === 'rect') context.fillRect(item.x, item.y, item.width, item.height);
  else {
    context.font = fontText(item.font);
    context.fillText(item.text, item.x, item.baseline);
  }
}
