import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Bitmap } from '#core/printing/bitmap.ts';
import { encodePng } from '#native/raster/png.ts';

// without its file the library would fetch it from a far server
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });

export interface SymbolRead {
  readonly format: string;
  readonly text: string;
}

/** What a decoder that shares no code with ours reads from the picture as it lies on paper, from the top down. */
export async function readSymbols(picture: Bitmap): Promise<readonly SymbolRead[]> {
  const found = await readBarcodes(Uint8Array.from(encodePng(picture)), { formats: ['QRCode', 'Code128'], maxNumberOfSymbols: 9 });
  return [...found].sort((a, b) => a.position.topLeft.y - b.position.topLeft.y).map(({ format, text }) => ({ format, text }));
}
