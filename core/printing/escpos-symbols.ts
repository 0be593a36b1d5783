import { concat, utf8 } from '#contract/bytes.ts';
import { characters } from './escpos.ts';

/**
 * Symbols that the printer draws itself: a hundred bytes in the place of ten thousand, for links that carry no picture in time (serial,
 * Bluetooth). Papers of this program print their symbols as dots.
 */

const GS = 0x1d;

/** `GS ( k`: model 2, error correction M. */
export function nativeQr(data: string, moduleDots: number): Uint8Array {
  if (!Number.isInteger(moduleDots) || moduleDots < 1 || moduleDots > 16)
    throw new Error(`a QR module has 1 to 16 dots, not ${moduleDots}`);
  const text = utf8(data);
  const setting = (fn: number, ...values: number[]) => Uint8Array.of(GS, 0x28, 0x6b, values.length + 2, 0, 0x31, fn, ...values);
  // the length counts bytes, not letters
  const length = text.length + 3;
  return concat([
    setting(0x41, 0x32, 0),
    setting(0x43, moduleDots),
    setting(0x45, 0x31),
    Uint8Array.of(GS, 0x28, 0x6b, length & 255, length >> 8, 0x31, 0x50, 0x30),
    text,
    setting(0x51, 0x30),
  ]);
}

/** `GS k 73` in set B, no text under it; `{` is written twice, since it begins a change of set. */
export function nativeCode128(data: string, moduleDots: number, height: number): Uint8Array {
  if (!/^[\x20-\x7e]+$/.test(data)) throw new Error('Code 128 set B holds printable ASCII alone');
  const content = characters(`{B${data.replaceAll('{', '{{')}`);
  if (content.length > 255) throw new Error('Code 128 takes 253 characters at most');
  return concat([
    Uint8Array.of(GS, 0x48, 0),
    Uint8Array.of(GS, 0x66, 0),
    Uint8Array.of(GS, 0x77, moduleDots),
    Uint8Array.of(GS, 0x68, height),
    Uint8Array.of(GS, 0x6b, 73, content.length, ...content),
  ]);
}
