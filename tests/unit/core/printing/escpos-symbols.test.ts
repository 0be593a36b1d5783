import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { nativeCode128, nativeQr } from '#core/printing/escpos-symbols.ts';

/** The library's encoder for Epson printers: another hand's bytes for the same commands. It brings no types. */
const oracle = z
  .custom<new () => { printQR(text: string, settings: object): Uint8Array; code128(text: string, settings: object): Uint8Array }>(
    (value) => typeof value === 'function',
  )
  .parse(createRequire(import.meta.url)('node-thermal-printer/lib/types/epson.js'));

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const ascii = fc.stringMatching(/^[A-Z0-9.\- ]{1,40}$/);

describe('symbols that the printer draws', () => {
  it('are a QR as another library writes it', () => {
    fc.assert(
      fc.property(ascii, fc.integer({ min: 1, max: 8 }), (text, cellSize) => {
        const theirs = new oracle().printQR(text, { cellSize, correction: 'M', model: 2 });
        expect(hex(nativeQr(text, cellSize))).toBe(hex(theirs));
      }),
    );
  });

  it('are a Code 128 as another library writes it', () => {
    fc.assert(
      fc.property(ascii, fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 255 }), (text, width, height) => {
        expect(hex(nativeCode128(text, width, height))).toBe(hex(new oracle().code128(text, { width, height })));
      }),
    );
  });

  it('count bytes where that library counts letters', () => {
    const bytes = nativeQr('Nguyễn Thị Ước', 4);
    const store = bytes.subarray(bytes.length - 8 - 8 - Buffer.byteLength('Nguyễn Thị Ước'));
    expect((store[3] ?? 0) + 256 * (store[4] ?? 0)).toBe(Buffer.byteLength('Nguyễn Thị Ước') + 3);
  });

  it('write an opening brace twice, which alone would change the set', () => {
    expect(hex(nativeCode128('a{b', 2, 72))).toContain(Buffer.from('{Ba{{b').toString('hex'));
  });

  it('refuse what they can not hold', () => {
    expect(() => nativeCode128('Đ', 2, 72)).toThrow();
    expect(() => nativeQr('A', 17)).toThrow();
  });
});
