import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from '#core/printing/bitmap.ts';

/** A black and white picture as PNG (W3C PNG, third edition): greyscale of one bit a dot, where 1 is white. */
export function encodePng(picture: Bitmap): Buffer {
  const stride = picture.width / 8;
  const lines = Buffer.alloc((stride + 1) * picture.height);
  for (let y = 0; y < picture.height; y++) {
    // byte 0 of a line names its filter: none
    for (let i = 0; i < stride; i++) lines[y * (stride + 1) + 1 + i] = ~(picture.rows[y * stride + i] ?? 0) & 255;
  }

  const header = Buffer.alloc(13);
  header.writeUInt32BE(picture.width, 0);
  header.writeUInt32BE(picture.height, 4);
  header.set([1, 0, 0, 0, 0], 8); // bit depth 1, greyscale, deflate, adaptive filters, not interlaced
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(content.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
