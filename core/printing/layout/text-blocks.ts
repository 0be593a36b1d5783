import type { PrintBlockOf, TextBlock } from '#contract/print-document.ts';
import { breakLines, type Run, widest } from './break-lines.ts';
import { type Area, drawLines, drawRect, fitSize, lineStep, type Pen, sizeInOneLine } from './pen.ts';

/** Under this size nothing is printed, whatever the paper. */
const SMALLEST = 22;

const BAND_PADDING = 8;

export function drawText(pen: Pen, area: Area, block: TextBlock): void {
  const { align, weight, figures = false, inverse = false } = block;
  const wish = fitSize(block.size, pen.scale);
  const room = inverse ? inset(area, 12) : area;
  const size = block.oneLine === true ? sizeInOneLine(labelled(block), { size: wish, weight: 700 }, room.width, SMALLEST, pen.tools) : wish;

  const runs: Run[] = [{ text: block.text, font: { size, weight } }];
  if (block.label !== undefined) runs.unshift({ text: block.label, font: { size, weight: 700 } });
  const lines = breakLines(runs, room.width, pen.tools.measure);

  if (!inverse) {
    drawLines(pen, area, lines, { size, align, figures });
    return;
  }
  drawRect(pen, area.x, pen.y, area.width, lines.length * lineStep(size, figures) + 2 * BAND_PADDING);
  pen.y += BAND_PADDING;
  drawLines(pen, room, lines, { size, align, figures, ink: 'white' });
  pen.y += BAND_PADDING;
}

const labelled = (block: TextBlock): string => (block.label === undefined ? block.text : `${block.label} ${block.text}`);

const COLUMN_GAP = 16;
const ROW_GAP = 4;

/** The right column is as wide as it needs; where that leaves the left too little, it goes under the left. */
export function drawColumns(pen: Pen, area: Area, block: PrintBlockOf<'columns'>): void {
  const size = fitSize(block.size, pen.scale);
  const font = { size, weight: block.weight };
  const right = block.right.map((text): Run => ({ text, font }));
  const rightWidth = widest(right, pen.tools.measure);
  const isNarrow = area.width - rightWidth - COLUMN_GAP < area.width * 0.4;
  const leftArea = isNarrow ? area : { x: area.x, width: area.width - rightWidth - COLUMN_GAP };

  const top = pen.y;
  drawLines(pen, leftArea, breakLines([{ text: block.left, font }], leftArea.width, pen.tools.measure), { size, align: 'left' });
  const leftEnd = pen.y;
  if (!isNarrow) pen.y = top;
  for (const run of right) drawLines(pen, area, breakLines([run], area.width, pen.tools.measure), { size, align: 'right' });
  pen.y = Math.max(leftEnd, pen.y) + ROW_GAP;
}

const BOX = { border: 4, across: 12, down: 6 };

export function drawBox(pen: Pen, area: Area, block: PrintBlockOf<'box'>): void {
  const size = fitSize(block.size, pen.scale);
  const room = inset(area, BOX.border + BOX.across);
  const lines = breakLines([{ text: block.text, font: { size, weight: block.weight } }], room.width, pen.tools.measure);
  frame(pen, area.x, pen.y, area.width, lines.length * lineStep(size) + 2 * (BOX.border + BOX.down), BOX.border);
  pen.y += BOX.border + BOX.down;
  drawLines(pen, room, lines, { size, align: 'center' });
  pen.y += BOX.border + BOX.down;
}

const RULE = { thickness: 3, margin: 12 };

/** Of squares as wide as the rule is thick. */
const DASH = '11100';

export function drawRule(pen: Pen, area: Area, line: 'solid' | 'dashed'): void {
  pen.y += RULE.margin;
  if (line === 'solid') drawRect(pen, area.x, pen.y, area.width, RULE.thickness);
  else {
    const squares = Math.floor(area.width / RULE.thickness);
    const rows = [DASH.repeat(Math.ceil(squares / DASH.length)).slice(0, squares)];
    pen.items.push({ kind: 'modules', x: area.x, y: pen.y, moduleWidth: RULE.thickness, moduleHeight: RULE.thickness, rows });
  }
  pen.y += RULE.thickness + RULE.margin;
}

const TICK = { side: 20, border: 3, indent: 34 };

export function drawChecklist(pen: Pen, area: Area, block: PrintBlockOf<'checklist'>): void {
  const size = fitSize(block.size, pen.scale);
  const title = { text: block.title, font: { size, weight: 700 as const } };
  drawLines(pen, area, breakLines([title], area.width, pen.tools.measure), { size, align: 'left' });
  const room = { x: area.x + TICK.indent, width: area.width - TICK.indent };
  for (const item of block.items) {
    // beside the first line: its capitals stand on the baseline at 1.2 em and are 0.72 em high
    frame(pen, area.x, pen.y + Math.round(size * 0.84 - TICK.side / 2), TICK.side, TICK.side, TICK.border);
    const lines = breakLines([{ text: item, font: { size, weight: 600 } }], room.width, pen.tools.measure);
    drawLines(pen, room, lines, { size, align: 'left' });
  }
}

const SIGNER = { title: 24, note: 22, gap: 16 };

export function drawSignatures(pen: Pen, area: Area, block: PrintBlockOf<'signatures'>): void {
  const width = (area.width - SIGNER.gap) / 2;
  const top = pen.y;
  let end = top;
  for (const [x, signer] of [
    [area.x, block.left],
    [area.x + width + SIGNER.gap, block.right],
  ] as const) {
    pen.y = top;
    drawText(pen, { x, width }, { kind: 'text', text: signer.title, size: SIGNER.title, weight: 700, align: 'center' });
    drawText(pen, { x, width }, { kind: 'text', text: signer.note, size: SIGNER.note, weight: 600, align: 'center' });
    end = Math.max(end, pen.y);
  }
  pen.y = end + block.height;
}

const DOTS_PER_MM = 8;

export function drawRuler(pen: Pen, area: Area): void {
  const font = { size: SMALLEST, weight: 600 as const };
  for (let mm = 0; mm * DOTS_PER_MM < area.width; mm++) {
    const x = area.x + mm * DOTS_PER_MM;
    drawRect(pen, x, pen.y, 2, mm % 10 === 0 ? 36 : mm % 5 === 0 ? 24 : 14);
    if (mm % 10 === 0 && mm > 0) {
      const text = String(mm);
      const left = Math.min(
        x - Math.round(pen.tools.measure(text, font) / 2),
        area.x + area.width - widest([{ text, font }], pen.tools.measure),
      );
      pen.items.push({ kind: 'text', text, x: left, baseline: pen.y + 58, font, ink: 'black' });
    }
  }
  // the last dot line of all shows whether the head prints to its end
  drawRect(pen, area.x + area.width - 2, pen.y, 2, 36);
  pen.y += 70;
}

function frame(pen: Pen, x: number, y: number, width: number, height: number, border: number): void {
  drawRect(pen, x, y, width, height);
  drawRect(pen, x + border, y + border, width - 2 * border, height - 2 * border, 'white');
}

const inset = (area: Area, by: number): Area => ({ x: area.x + by, width: area.width - 2 * by });
