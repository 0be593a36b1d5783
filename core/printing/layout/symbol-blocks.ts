import type { PrintBlockOf } from '#contract/print-document.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { unreachable } from '#contract/unreachable.ts';
import type { Area, Pen } from './pen.ts';
import { drawChecklist, drawText } from './text-blocks.ts';
import { CODE_128_QUIET_MODULES, code128 } from '#core/printing/symbols/code128.ts';

/** White that a reader needs around a QR, in modules (ISO/IEC 18004). */
const QR_QUIET_MODULES = 4;

/** Fewer dots a module do not read on a worn head. */
const SMALLEST_QR_MODULE = 3;
const SMALLEST_BAR = 2;

/** A symbol that is too wide for this paper even with the smallest modules. */
export type SymbolRefusal = Refusal<'symbolTooWide'>;

type Placed = Result<null, SymbolRefusal>;

const placed: Placed = ok(null);

interface QrPlan {
  readonly rows: readonly string[];
  readonly dots: number;
  /** Width and height with the quiet zone. */
  readonly side: number;
}

function planQr(pen: Pen, width: number, qr: { readonly data: string; readonly moduleDots: number }): Result<QrPlan, SymbolRefusal> {
  const rows = pen.tools.qr(qr.data);
  const modules = rows.length + 2 * QR_QUIET_MODULES;
  const dots = Math.min(qr.moduleDots, Math.floor(width / modules));
  if (dots < SMALLEST_QR_MODULE) return refuse('symbolTooWide', { symbol: 'qr', data: qr.data, modules, dots: width });
  return ok({ rows, dots, side: modules * dots });
}

function drawQrAt(pen: Pen, x: number, y: number, plan: QrPlan): void {
  const quiet = QR_QUIET_MODULES * plan.dots;
  pen.items.push({ kind: 'modules', x: x + quiet, y: y + quiet, moduleWidth: plan.dots, moduleHeight: plan.dots, rows: plan.rows });
}

export function drawQr(pen: Pen, area: Area, block: PrintBlockOf<'qr'>): Placed {
  const plan = planQr(pen, area.width, block);
  if (!plan.ok) return plan;
  drawQrAt(pen, area.x + Math.floor((area.width - plan.value.side) / 2), pen.y, plan.value);
  pen.y += plan.value.side;
  return placed;
}

/** Draws the code where it fits with its quiet zones, else the figures that stand for it, with their caption. */
export function drawCode128(pen: Pen, area: Area, block: PrintBlockOf<'code128'>): Placed {
  const own = planBars(area, block.data, block.moduleDots);
  const plan = own ?? (block.instead === undefined ? null : planBars(area, block.instead.data, block.moduleDots));
  if (plan === null) return refuse('symbolTooWide', { symbol: 'code128', data: block.data, dots: area.width });

  const x = area.x + Math.floor((area.width - plan.modules.length * plan.dots) / 2);
  pen.items.push({ kind: 'modules', x, y: pen.y, moduleWidth: plan.dots, moduleHeight: block.height, rows: [plan.modules] });
  pen.y += block.height;
  if (own === null && block.instead !== undefined) {
    drawText(pen, area, { kind: 'text', text: block.instead.caption, size: 24, weight: 600, align: 'center' });
  }
  return placed;
}

function planBars(area: Area, data: string, moduleDots: number): { readonly modules: string; readonly dots: number } | null {
  const modules = code128(data);
  const dots = Math.min(moduleDots, Math.floor(area.width / (modules.length + 2 * CODE_128_QUIET_MODULES)));
  return dots < SMALLEST_BAR ? null : { modules, dots };
}

/** Under this width of the text column the QR goes under the text. */
const LEAST_TEXT_WIDTH = 260;

export function drawTwoColumns(pen: Pen, area: Area, block: PrintBlockOf<'twoColumns'>): Placed {
  const plan = planQr(pen, area.width, block.qr);
  if (!plan.ok) return plan;
  const { side } = plan.value;

  if (area.width - side < LEAST_TEXT_WIDTH) {
    drawLeft(pen, area, block.left);
    drawQrAt(pen, area.x + Math.floor((area.width - side) / 2), pen.y, plan.value);
    pen.y += side;
    return placed;
  }

  // text may come as near as the quiet zone; whichever column is lower stands in the middle of the other
  const top = pen.y;
  const firstItem = pen.items.length;
  drawLeft(pen, { x: area.x, width: area.width - side }, block.left);
  const textHeight = pen.y - top;
  const height = Math.max(textHeight, side);
  const down = Math.floor((height - textHeight) / 2);
  for (const [index, item] of pen.items.entries()) {
    if (index < firstItem) continue;
    pen.items[index] = item.kind === 'text' ? { ...item, baseline: item.baseline + down } : { ...item, y: item.y + down };
  }
  drawQrAt(pen, area.x + area.width - side, top + Math.floor((height - side) / 2), plan.value);
  pen.y = top + height;
  return placed;
}

function drawLeft(pen: Pen, area: Area, blocks: PrintBlockOf<'twoColumns'>['left']): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'text':
        drawText(pen, area, block);
        break;
      case 'checklist':
        drawChecklist(pen, area, block);
        break;
      case 'space':
        pen.y += Math.round(block.height * pen.scale);
        break;
      default:
        unreachable(block);
    }
  }
}
