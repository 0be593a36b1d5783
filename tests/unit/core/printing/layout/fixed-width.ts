import type { DrawItem, DrawList, PaperTools } from '#core/printing/draw-list.ts';

/** Letters of one width, half their size, and a QR of 21 modules: what is where can be told by hand. */
export const fixedWidth: PaperTools = {
  measure: (text, font) => ([...text].length * font.size) / 2,
  qr: () => Array.from({ length: 21 }, () => '1'.repeat(21)),
};

export const textsOf = (list: DrawList): readonly string[] => list.items.filter((item) => item.kind === 'text').map(({ text }) => text);

export const itemsOf = <K extends DrawItem['kind']>(list: DrawList, kind: K): readonly Extract<DrawItem, { kind: K }>[] =>
  list.items.filter((item): item is Extract<DrawItem, { kind: K }> => item.kind === kind);
