import { describe, expect, it } from 'vitest';
import { VIETNAMESE_LETTERS } from '#core/printing/documents/test-page.ts';
import { paperMeasure, registerPaperFont } from '#native/raster/paper-font.ts';

registerPaperFont();
const measure = paperMeasure();

/** The letter without the mark of its tone: `ế` -> `ê`. */
const toneless = (letter: string): string =>
  letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');

describe('the font of paper', () => {
  it('has every Vietnamese letter itself: a tone makes none wider, as a letter lent by another font would be', () => {
    for (const weight of [600, 700] as const) {
      const font = { size: 100, weight };
      for (const letter of VIETNAMESE_LETTERS.join('')) {
        // to a dot in a hundred: the fonts round their widths each on their own
        expect(measure(letter, font), `${letter} ${weight}`).toBeCloseTo(measure(toneless(letter), font), 0);
      }
    }
  });

  it('is heavier in bold', () => {
    expect(measure('Nguyễn Thị Ước', { size: 100, weight: 700 })).toBeGreaterThan(measure('Nguyễn Thị Ước', { size: 100, weight: 600 }));
  });

  it('measures the same when asked again', () => {
    const font = { size: 24, weight: 600 as const };
    expect(measure('hồ sơ', font)).toBe(measure('hồ sơ', font));
    expect(measure('hồ sơ', { ...font, size: 48 })).toBeGreaterThan(measure('hồ sơ', font) * 1.9);
  });
});
