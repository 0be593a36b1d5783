import { describe, expect, it } from 'vitest';
import type { PrintBlock } from '#contract/print-document.ts';
import { type Bitmap, isBlack } from '#core/printing/bitmap.ts';
import { SAMPLES } from '#core/printing/documents/samples.ts';
import { VIETNAMESE_LETTERS } from '#core/printing/documents/test-page.ts';
import { canvasRasterizer } from '#native/raster/canvas-rasterizer.ts';
import { minimalDocument } from '#tests/unit/core/printing/minimal-document.ts';

const rasterizer = canvasRasterizer();

async function drawn(document: Parameters<typeof rasterizer.draw>[0], width = 576, by = rasterizer): Promise<Bitmap> {
  const picture = await by.draw(document, width);
  if (!picture.ok) throw new Error(picture.refusal.code);
  return picture.value;
}

const line = (text: string, weight: 600 | 700 = 600): PrintBlock => ({ kind: 'text', text, size: 28, weight, align: 'left' });
const dots = (picture: Bitmap): string => Buffer.from(picture.rows).toString('hex');
const blackDots = (picture: Bitmap): number => picture.rows.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);

describe('drawing', () => {
  it('twice gives the same bytes', async () => {
    for (const sample of Object.values(SAMPLES)) expect(dots(await drawn(sample()))).toBe(dots(await drawn(sample())));
  });

  it('in bands of any height gives the same bytes: no line is cut at a border', async () => {
    const whole = dots(await drawn(SAMPLES.receipt()));
    for (const lines of [199, 256]) expect(dots(await drawn(SAMPLES.receipt(), 576, canvasRasterizer(lines))) === whole).toBe(true);
  });

  it('after other work gives the same bytes', async () => {
    const before = dots(await drawn(SAMPLES.ticket()));
    await drawn(SAMPLES.receipt(), 384);
    expect(dots(await drawn(SAMPLES.ticket())) === before).toBe(true);
  });

  it('puts black ink on each of the 134 letters, each another, in both weights', async () => {
    for (const weight of [600, 700] as const) {
      const pictures = new Map<string, string>();
      for (const letter of VIETNAMESE_LETTERS.join('')) {
        const picture = await drawn(minimalDocument('a', { blocks: [line(letter, weight)] }), 256);
        expect(blackDots(picture), letter).toBeGreaterThan(30);
        expect(pictures.get(dots(picture)), `${letter} looks like another`).toBeUndefined();
        pictures.set(dots(picture), letter);
      }
      expect(pictures.size).toBe(135);
    }
  });

  it('writes decomposed letters as composed ones', async () => {
    const of = async (text: string) => dots(await drawn(minimalDocument('a', { blocks: [line(text)] })));
    expect(await of('Nguyễn Thị Ước'.normalize('NFD'))).toBe(await of('Nguyễn Thị Ước'));
  });

  it('draws marks of stacked capitals whole: nothing above them is cut off', async () => {
    const alone = await drawn(minimalDocument('a', { blocks: [line('ỔỖẪỆ')] }));
    const lower = await drawn(minimalDocument('a', { blocks: [{ kind: 'space', height: 100 }, line('ỔỖẪỆ')] }));
    expect(blackDots(alone)).toBe(blackDots(lower));
  });

  it('draws symbols in whole dots', async () => {
    const picture = await drawn(minimalDocument('a', { blocks: [{ kind: 'code128', data: 'A001', moduleDots: 3, height: 24 }] }));
    const y = 20;
    const runs = Array.from({ length: picture.width }, (_, x) => (isBlack(picture, x, y) ? '1' : '0'))
      .join('')
      .match(/1+/g);
    expect(runs?.length).toBeGreaterThan(10);
    expect(runs?.every((run) => run.length % 3 === 0)).toBe(true);
  });

  it('refuses a symbol that the paper can not hold', async () => {
    const wide = minimalDocument('a', { blocks: [{ kind: 'code128', data: 'x'.repeat(40), moduleDots: 2, height: 72 }] });
    expect(await rasterizer.draw(wide, 576)).toMatchObject({ ok: false, refusal: { code: 'symbolTooWide' } });
  });

  it('goes on after it gave its memory back', async () => {
    const before = dots(await drawn(SAMPLES.ticket()));
    await rasterizer.close();
    expect(dots(await drawn(SAMPLES.ticket())) === before).toBe(true);
  });
});
