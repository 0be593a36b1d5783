import type { PrintBlock, PrintDocument } from '#contract/print-document.ts';
import type { Purpose } from '#contract/ids.ts';

/** Broken between its halves or not at all. */
const mark = (what: string, value: string): string => [what, value].map((half) => half.replaceAll(' ', '\u00a0')).join(' ');

/** What paper of a database says that is not the real one; nobody who makes a document can forget it. */
const OF_NO_VALUE: Readonly<Record<Purpose, string | null>> = {
  real: null,
  demo: mark('DỮ LIỆU MINH HỌA,', 'KHÔNG CÓ GIÁ TRỊ'),
  training: mark('GIẤY TẬP,', 'KHÔNG CÓ GIÁ TRỊ'),
};

/** The blocks of a document with what its purpose and its being a copy put around them. */
export function withMarks(paper: PrintDocument): readonly PrintBlock[] {
  const value = OF_NO_VALUE[paper.purpose];
  const head: PrintBlock[] = [];
  if (paper.copy) head.push({ kind: 'text', text: 'BẢN SAO', size: 46, weight: 700, align: 'center' });
  if (value !== null) head.push({ kind: 'text', text: value, size: 28, weight: 700, align: 'center', oneLine: true });

  const rule: PrintBlock = { kind: 'rule', line: 'solid' };
  return [
    ...(head.length === 0 ? [] : [rule, ...head, rule]),
    ...paper.blocks,
    // the foot is what people keep: it says so once more
    ...(value === null ? [] : [rule, { kind: 'text', text: value, size: 24, weight: 700, align: 'center', oneLine: true } as const]),
  ];
}

/** The same paper once more; the layout prints BẢN SAO above its head. */
export const asCopy = (paper: PrintDocument): PrintDocument => ({ ...paper, copy: true });
