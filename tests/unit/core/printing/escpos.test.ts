import { describe, expect, it } from 'vitest';
import { bitmap } from '#core/printing/bitmap.ts';
import * as escpos from '#core/printing/escpos.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('ESC/POS bytes', () => {
  it('of each command, as the manual writes them', () => {
    expect(hex(escpos.initialize())).toBe('1b40');
    expect(hex(escpos.feed(40))).toBe('1b4a28');
    expect(hex(escpos.cut('partial'))).toBe('1d564200');
    expect(hex(escpos.cut('full'))).toBe('1d5600');
    expect(hex(escpos.openDrawer(2, 50, 500))).toBe('1b700019fa');
    expect(hex(escpos.openDrawer(5, 50, 500))).toBe('1b700119fa');
    expect(hex(escpos.askPaperStatus())).toBe('1d7201');
    expect(hex(escpos.askProcessId('0042'))).toBe('1d28480600303030303432');
    expect(hex(escpos.askNow(4))).toBe('100404');
  });

  it('of a picture: bytes across, lines down, dots', () => {
    const picture = bitmap(16, 3, Uint8Array.of(0x80, 1, 0, 0, 0xff, 0xfe));
    expect(hex(escpos.raster(picture))).toBe('1d763000020003008001' + '0000' + 'fffe');
  });

  it('of a paper: pictures of so many lines, white, cut', () => {
    const rows = Uint8Array.from({ length: 5 }, (_, i) => i + 1);
    const bytes = escpos.encodePaper(bitmap(8, 5, rows), { bandLines: 2, feedDots: 40, cut: 'partial' });
    expect(hex(bytes)).toBe(
      ['1b40', '1d76300001000200' + '0102', '1d76300001000200' + '0304', '1d76300001000100' + '05', '1b4a28', '1d564200'].join(''),
    );
  });

  it('of a printer without cutter end with the picture', () => {
    const bytes = escpos.encodePaper(bitmap(8, 1, Uint8Array.of(7)), { bandLines: 256, feedDots: 0, cut: 'none' });
    expect(hex(bytes)).toBe('1b40' + '1d76300001000100' + '07');
  });

  it('of the question that a printer answers', () => {
    expect(hex(escpos.question('gs-r', 'abcd'))).toBe('1d7201');
    expect(hex(escpos.question('process-id', 'abcd'))).toBe('1d284806003030' + '61626364');
    expect(hex(escpos.question('none', 'abcd'))).toBe('');
  });

  it('refuse what no byte holds', () => {
    expect(() => escpos.feed(256)).toThrow();
    expect(() => escpos.openDrawer(2, 600, 50)).toThrow();
    expect(() => escpos.askProcessId('abc')).toThrow();
    expect(() => escpos.askProcessId('abc\n')).toThrow();
  });
});
