import type { DrawItem, Font, PaperTools } from '#core/printing/draw-list.ts';
import type { Line } from './break-lines.ts';

/** A column of the paper. */
export interface Area {
  readonly x: number;
  readonly width: number;
}

/** Where drawing stands: what is placed so far, and the next free dot line. Lives only inside one call of the layout. */
export interface Pen {
  readonly items: DrawItem[];
  y: number;
  readonly tools: PaperTools;
  /** Width of this paper to that of the 576 dots which documents are made for; never above 1. */
  readonly scale: number;
}

export type Align = 'left' | 'center' | 'right';

/** Body text stays readable on narrow paper; what is larger shrinks with it, down to that. */
const BODY = 24;
export const fitSize = (size: number, scale: number): number => Math.max(Math.min(size, BODY), Math.round(size * scale));

/** In em, measured for Noto Sans: stacked capitals rise 1.23, letters fall 0.24; figures rise 0.72 and do not fall. */
const TEXT = { step: 1.45, baseline: 1.2 };
const FIGURES = { step: 1, baseline: 0.86 };

export const lineStep = (size: number, figures = false): number => Math.ceil(size * (figures ? FIGURES : TEXT).step);

/** Draws lines under each other in the area and moves the pen under the last. */
export function drawLines(
  pen: Pen,
  area: Area,
  lines: readonly Line[],
  look: { readonly size: number; readonly align: Align; readonly figures?: boolean; readonly ink?: 'black' | 'white' },
): void {
  const baseline = Math.ceil(look.size * (look.figures === true ? FIGURES : TEXT).baseline);
  for (const line of lines) {
    const room = area.width - line.width;
    const x = area.x + Math.round(look.align === 'left' ? 0 : look.align === 'right' ? room : room / 2);
    for (const run of line.runs) {
      pen.items.push({
        kind: 'text',
        text: run.text,
        x: x + run.x,
        baseline: pen.y + baseline,
        font: run.font,
        ink: look.ink ?? 'black',
      });
    }
    pen.y += lineStep(look.size, look.figures);
  }
}

export function drawRect(pen: Pen, x: number, y: number, width: number, height: number, ink: 'black' | 'white' = 'black'): void {
  pen.items.push({ kind: 'rect', x, y, width, height, ink });
}

/** The largest size at which the text takes one line of `width`; where even `floor` is too large, the size that was wished for. */
export function sizeInOneLine(text: string, font: Font, width: number, floor: number, tools: PaperTools): number {
  for (let size = font.size; size >= floor; size--) {
    if (tools.measure(text, { ...font, size }) <= width) return size;
  }
  return font.size;
}
