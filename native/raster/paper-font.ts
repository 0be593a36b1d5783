import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Font, PaperTools } from '#core/printing/draw-list.ts';

/** One name for all subsets, so that a line may mix letters of them. */
const FAMILY = 'Mot Cua Paper';

/** The Vietnamese subset holds no plain a-z: latin goes with it, latin-ext is for names of foreigners. */
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'] as const;
const WEIGHTS = [600, 700] as const;

/** Registers Noto Sans once a process. Throws when a font file is missing: paper in another font would have other lines. */
export function registerPaperFont(): void {
  if (GlobalFonts.has(FAMILY)) return;
  const find = createRequire(import.meta.url).resolve;
  for (const weight of WEIGHTS) {
    for (const subset of SUBSETS) {
      const file = find(`@fontsource/noto-sans/files/noto-sans-${subset}-${weight}-normal.woff2`);
      if (GlobalFonts.registerFromPath(file, FAMILY) === null) throw new Error(`not a font: ${file}`);
    }
  }
}

export const fontText = (font: Font): string => `${font.weight} ${font.size}px "${FAMILY}"`;

/** A receipt has 200 words, and most stand on every receipt. */
const REMEMBERED_WORDS = 20_000;

/** Measures words, and remembers them: asking the library costs a third of drawing the whole paper. */
export function paperMeasure(): PaperTools['measure'] {
  const context = createCanvas(8, 8).getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font.weight} ${font.size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    context.font = fontText(font);
    const { width } = context.measureText(text);
    if (known.size >= REMEMBERED_WORDS) known.clear();
    known.set(key, width);
    return width;
  };
}
