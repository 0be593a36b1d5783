import { inflateSync } from 'node:zlib';
import { loadImage, createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { bitmap, isBlack } from '#core/printing/bitmap.ts';
import { encodePng } from '#native/raster/png.ts';

const picture = bitmap(16, 3, Uint8Array.of(0b1000_0001, 0, 0xff, 0x0f, 0, 1));

describe('PNG', () => {
  it('is what another program reads as the same dots', async () => {
    const image = await loadImage(encodePng(picture));
    expect([image.width, image.height]).toEqual([16, 3]);
    const canvas = createCanvas(16, 3);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, 16, 3);
    for (let y = 0; y < 3; y++)
      for (let x = 0; x < 16; x++) expect(data[(y * 16 + x) * 4], `${x},${y}`).toBe(isBlack(picture, x, y) ? 0 : 255);
  });

  it('has one bit a dot', () => {
    const png = encodePng(picture);
    expect(png[24]).toBe(1);
    expect(png[25]).toBe(0);
    const at = png.indexOf('IDAT');
    expect(inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))).toHaveLength(9);
  });
});
