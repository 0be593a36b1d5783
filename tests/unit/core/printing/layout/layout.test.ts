import { describe, expect, it } from 'vitest';
import type { PrintBlock, PrintDocument } from '#contract/print-document.ts';
import type { DrawList } from '#core/printing/draw-list.ts';
import { layout } from '#core/printing/layout/layout.ts';
import { asCopy } from '#core/printing/layout/marks.ts';
import { minimalDocument } from '../minimal-document.ts';
import { fixedWidth, itemsOf, textsOf } from './fixed-width.ts';

function placed(blocks: readonly PrintBlock[], width = 576, changes: Partial<PrintDocument> = {}): DrawList {
  const list = layout(minimalDocument('Giấy', { ...changes, blocks: [...blocks] }), width, fixedWidth);
  if (!list.ok) throw new Error(list.refusal.code);
  return list.value;
}

const text = (words: string, changes: Partial<Extract<PrintBlock, { kind: 'text' }>> = {}): PrintBlock => ({
  kind: 'text',
  text: words,
  size: 24,
  weight: 600,
  align: 'left',
  ...changes,
});

describe('lines', () => {
  it('leave room for the marks of stacked capitals, at the top and between each other', () => {
    const [first, second] = itemsOf(placed([text('ĐỔ'), text('ỆM')]), 'text');
    expect(first?.baseline).toBeGreaterThanOrEqual(1.25 * 24);
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeGreaterThanOrEqual(1.45 * 24);
  });

  it('stand at the left, in the middle or at the right', () => {
    const xs = (['left', 'center', 'right'] as const).map((align) => itemsOf(placed([text('1234', { align })]), 'text')[0]?.x);
    expect(xs).toEqual([0, 264, 528]);
  });

  it('of one-line texts become smaller until they fit, but never smaller than can be read', () => {
    const size = (words: string) => itemsOf(placed([text(words, { size: 40, oneLine: true })]), 'text')[0]?.font.size;
    expect(size('x'.repeat(20))).toBe(40);
    expect(size('x'.repeat(36))).toBe(32);
    const list = placed([text('chữ '.repeat(30), { size: 40, oneLine: true })]);
    expect(itemsOf(list, 'text').length).toBeGreaterThan(1);
    expect(itemsOf(list, 'text').every(({ font }) => font.size === 40)).toBe(true);
  });

  it('in a band are white on black that covers them', () => {
    const list = placed([text('NGÀY HẸN', { inverse: true })]);
    const [band] = itemsOf(list, 'rect');
    const [line] = itemsOf(list, 'text');
    expect(line?.ink).toBe('white');
    expect(band).toMatchObject({ x: 0, width: 576, ink: 'black' });
    expect((line?.baseline ?? 0) - 1.23 * 24).toBeGreaterThan(band?.y ?? 0);
    expect((line?.baseline ?? 0) + 0.24 * 24).toBeLessThan((band?.y ?? 0) + (band?.height ?? 0));
  });
});

describe('columns', () => {
  const row: PrintBlock = {
    kind: 'columns',
    left: 'Giấy chứng nhận đã cấp cho người sử dụng đất',
    right: ['1 bản chính', '1 bản chụp'],
    size: 24,
    weight: 600,
  };

  it('wrap at the left and stand at the right edge, never over each other', () => {
    const texts = itemsOf(placed([row]), 'text');
    const right = texts.filter(({ text: words }) => words.startsWith('1 '));
    expect(right.map(({ x, text: words }) => x + words.length * 12)).toEqual([576, 576]);
    const rightEdge = Math.min(...right.map(({ x }) => x));
    expect(texts.filter((item) => !right.includes(item)).every(({ x, text: words }) => x + words.length * 12 < rightEdge)).toBe(true);
  });

  it('go under each other where the paper is too narrow', () => {
    const wide = { ...row, right: ['mười hai bản sao có chứng thực'] };
    const [left, ...rest] = itemsOf(placed([wide], 384), 'text');
    expect(rest.at(-1)?.baseline).toBeGreaterThan(left?.baseline ?? 0);
  });
});

describe('symbols', () => {
  const code = (data: string): PrintBlock => ({
    kind: 'code128',
    data,
    moduleDots: 2,
    height: 72,
    instead: { data: '2611240042', caption: 'Số tra cứu: 2611240042' },
  });

  it('are whole dots wide, with their quiet zones on the paper', () => {
    const [bars] = itemsOf(placed([code('H26.12-261123-0042')]), 'modules');
    expect(bars).toMatchObject({ moduleWidth: 2, moduleHeight: 72 });
    const width = (bars?.rows[0]?.length ?? 0) * 2;
    expect(bars?.x).toBeGreaterThanOrEqual(20);
    expect(576 - (bars?.x ?? 0) - width).toBeGreaterThanOrEqual(20);
  });

  it('that do not fit give way to figures that are printed under them', () => {
    expect(textsOf(placed([code('H26.12-261123-0042')]))).toEqual([]);
    expect(textsOf(placed([code('000.00.01.H26-260930-0012')]))).toEqual(['Số tra cứu: 2611240042']);
    expect(textsOf(placed([code('H26.12-261123-0042')], 384))).toEqual(['Số tra cứu: 2611240042']);
  });

  it('that can not be printed whole refuse the paper', () => {
    const wide: PrintBlock = { kind: 'code128', data: 'x'.repeat(40), moduleDots: 2, height: 72 };
    expect(layout(minimalDocument('a', { blocks: [wide] }), 576, fixedWidth)).toMatchObject({
      ok: false,
      refusal: { code: 'symbolTooWide', symbol: 'code128' },
    });
    const huge = { ...fixedWidth, qr: () => Array.from({ length: 200 }, () => '1'.repeat(200)) };
    expect(layout(minimalDocument('a', { blocks: [{ kind: 'qr', data: 'x', moduleDots: 6 }] }), 576, huge)).toMatchObject({
      ok: false,
      refusal: { symbol: 'qr' },
    });
  });

  it('stand beside their text where there is room, and under it where there is not', () => {
    const both: PrintBlock = {
      kind: 'twoColumns',
      left: [{ kind: 'text', text: 'Còn 4 người', size: 28, weight: 700, align: 'left' }],
      qr: { data: 'A', moduleDots: 6 },
    };
    const place = (width: number) => {
      const list = placed([both], width);
      return { qr: itemsOf(list, 'modules')[0], line: itemsOf(list, 'text')[0] };
    };
    const wide = place(576);
    expect(wide.qr?.x).toBe(576 - 25 * 6);
    expect(wide.qr?.y).toBeLessThan(wide.line?.baseline ?? 0);
    const narrow = place(384);
    expect(narrow.qr?.y).toBeGreaterThan(narrow.line?.baseline ?? 0);
  });
});

describe('narrow paper', () => {
  it('makes large letters smaller, and keeps body text readable', () => {
    const sizes = [196, 40, 28, 24, 22].map((size) => itemsOf(placed([text('A', { size })], 384), 'text')[0]?.font.size);
    expect(sizes).toEqual([131, 27, 24, 24, 22]);
  });

  it('lets nothing reach over its edge', () => {
    const list = placed(
      [
        text('Địa chỉ: Số 126B, ngõ 48, tổ dân phố số 9, Phường Ví Dụ Thượng, Thành phố Hà Nội', { label: 'Nơi ở:' }),
        { kind: 'box', text: 'ƯU TIÊN', size: 34, weight: 700 },
        { kind: 'rule', line: 'dashed' },
        { kind: 'ruler' },
        { kind: 'checklist', title: 'Mang theo', items: ['Giấy ủy quyền, nếu đi thay người đứng tên'], size: 28 },
        {
          kind: 'signatures',
          left: { title: 'NGƯỜI NỘP', note: '(Ký)' },
          right: { title: 'NGƯỜI TIẾP NHẬN', note: '(Ký, ghi rõ họ tên)' },
          height: 84,
        },
        { kind: 'qr', data: 'A', moduleDots: 16 },
      ],
      384,
    );
    const right = (item: DrawList['items'][number]) =>
      item.kind === 'text'
        ? item.x + fixedWidth.measure(item.text, item.font)
        : item.kind === 'rect'
          ? item.x + item.width
          : item.x + (item.rows[0]?.length ?? 0) * item.moduleWidth;
    expect(list.items.filter((item) => item.x < 0 || right(item) > 384)).toEqual([]);
  });
});

describe('marks', () => {
  it('say on every paper of a demo or training database that it has no value, above its head and at its foot', () => {
    const texts = (purpose: PrintDocument['purpose']) =>
      textsOf(placed([text('Thân')], 576, { purpose })).map((line) => line.replaceAll('\u00a0', ' '));
    expect(texts('real')).toEqual(['Thân']);
    expect(texts('demo')).toEqual(['DỮ LIỆU MINH HỌA, KHÔNG CÓ GIÁ TRỊ', 'Thân', 'DỮ LIỆU MINH HỌA, KHÔNG CÓ GIÁ TRỊ']);
    expect(texts('training')).toEqual(['GIẤY TẬP, KHÔNG CÓ GIÁ TRỊ', 'Thân', 'GIẤY TẬP, KHÔNG CÓ GIÁ TRỊ']);
  });

  it('say on a copy that it is one, and change nothing else', () => {
    const original = minimalDocument('Giấy', { blocks: [text('Thân')] });
    const copy = asCopy(original);
    expect({ ...copy, copy: false }).toEqual(original);
    expect(textsOf(placed(copy.blocks, 576, { copy: true }))).toEqual(['BẢN SAO', 'Thân']);
  });
});
