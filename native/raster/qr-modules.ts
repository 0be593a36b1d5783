import bwip from 'bwip-js';

/** The modules of a QR (ISO/IEC 18004), error correction M, without quiet zone: rows of `0` and `1`. Throws for text that no version holds. */
export function qrModules(data: string): readonly string[] {
  // `raw` of the default export: the module's own export of that name is a kind of bar code
  const [symbol] = bwip.raw('qrcode', data, 'eclevel=M');
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('the symbol library gave no modules');
  return Array.from({ length: symbol.pixy }, (_, y) => symbol.pixs.slice(y * symbol.pixx, (y + 1) * symbol.pixx).join(''));
}
