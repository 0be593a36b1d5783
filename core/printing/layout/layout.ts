import type { PrintBlock, PrintDocument } from '#contract/print-document.ts';
import { ok, type Result } from '#contract/result.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { DrawList, PaperTools } from '#core/printing/draw-list.ts';
import { withMarks } from './marks.ts';
import type { Area, Pen } from './pen.ts';
import { drawCode128, drawQr, drawTwoColumns, type SymbolRefusal } from './symbol-blocks.ts';
import { drawBox, drawChecklist, drawColumns, drawRule, drawRuler, drawSignatures, drawText } from './text-blocks.ts';

export type LayoutRefusal = SymbolRefusal;

/** The width that documents are made for: 72 mm, the head of an 80 mm printer. */
const BASE_WIDTH = 576;

/** White above the first line, so that the marks of stacked capitals stay on the paper. */
const TOP = 8;

/**
 * Puts every line and symbol of a document at its place on paper of so many dots.
 *
 * @param width dots of the paper; narrower than 576 makes large letters smaller and stacks what no longer fits side by side
 * @returns refused `symbolTooWide` when a symbol can not be printed whole: a document without its symbol would be another paper
 */
export function layout(document: PrintDocument, width: number, tools: PaperTools): Result<DrawList, LayoutRefusal> {
  const pen: Pen = { items: [], y: TOP, tools, scale: Math.min(1, width / BASE_WIDTH) };
  const area: Area = { x: 0, width };
  for (const block of withMarks(document)) {
    const drawn = drawBlock(pen, area, block);
    if (!drawn.ok) return drawn;
  }
  return ok({ width, height: Math.ceil(pen.y), items: pen.items });
}

const done = ok(null);

function drawBlock(pen: Pen, area: Area, block: PrintBlock): Result<null, SymbolRefusal> {
  switch (block.kind) {
    case 'text':
      drawText(pen, area, block);
      return done;
    case 'columns':
      drawColumns(pen, area, block);
      return done;
    case 'rule':
      drawRule(pen, area, block.line);
      return done;
    case 'box':
      drawBox(pen, area, block);
      return done;
    case 'space':
      pen.y += Math.round(block.height * pen.scale);
      return done;
    case 'checklist':
      drawChecklist(pen, area, block);
      return done;
    case 'signatures':
      drawSignatures(pen, area, block);
      return done;
    case 'ruler':
      drawRuler(pen, area);
      return done;
    case 'qr':
      return drawQr(pen, area, block);
    case 'code128':
      return drawCode128(pen, area, block);
    case 'twoColumns':
      return drawTwoColumns(pen, area, block);
    default:
      return unreachable(block);
  }
}
