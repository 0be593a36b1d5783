import { describe, expect, it } from 'vitest';
import { printDocument } from '#contract/print-document.ts';
import { momentOf } from '#contract/time.ts';
import type { Procedure } from '#core/domain/catalogue/catalogue.ts';
import { guideDocument } from '#core/printing/documents/guide.ts';
import { layout } from '#core/printing/layout/layout.ts';
import { fixedWidth, textsOf } from '../layout/fixed-width.ts';

const paper = (n: number, required = true): Procedure['components'][number] => ({
  id: `giay-${n}`,
  name: `Giấy số ${n}`,
  originals: 1,
  certified: 0,
  copies: 2,
  required,
  ...(required ? {} : { condition: 'nếu ủy quyền' }),
});
const procedure = (more: Partial<Procedure> = {}): Procedure => ({
  id: '1.012784',
  name: 'Tách thửa hoặc hợp thửa đất',
  agency: 'so-nnmt',
  limits: [{ case: 'thường', unit: 'working-day', limit: 12 }],
  components: [paper(1), paper(2, false)],
  source: 'thử',
  sample: false,
  ...more,
});
const guide = (of: Procedure) =>
  guideDocument({
    office: ['CHI NHÁNH MẪU'],
    procedure: of,
    agencyName: 'Văn phòng mẫu',
    phone: '024 0000 0000',
    printedAt: momentOf('2026-11-24', '09:41'),
    purpose: 'real',
  });
const lines = (of: Procedure): readonly string[] => {
  const document = guide(of);
  expect(printDocument.safeParse(document).error).toBeUndefined();
  const list = layout(document, 832, { ...fixedWidth, measure: (text) => text.length });
  if (!list.ok) throw new Error(list.refusal.code);
  return textsOf(list.value).map((line) => line.replaceAll('\u00a0', ' '));
};

describe('the list of papers of a procedure', () => {
  it('says what to bring, in how many copies and when, how long it takes and what it costs', () => {
    const text = lines(procedure({ fee: 'Lệ phí 100.000 đồng' })).join('\n');
    for (const words of [
      'Tách thửa hoặc hợp thửa đất',
      'Giấy số 1 (1 bản chính, 2 bản chụp)',
      'Giấy số 2 (nếu ủy quyền; 1 bản chính, 2 bản chụp)',
      '12 ngày làm việc.',
      'Lệ phí 100.000 đồng',
      'Văn phòng mẫu.',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('minh họa');
  });

  it('says of each case how long it takes, and that a sample is one', () => {
    const limits = [
      { case: 'thường', unit: 'working-day', limit: 8 },
      { case: 'trong ngày', unit: 'same-day', limit: 1 },
    ] as const;
    const text = lines(procedure({ limits: [...limits], sample: true })).join('\n');
    expect(text).toContain('8 ngày làm việc (thường).');
    expect(text).toContain('trong ngày (trong ngày).');
    expect(text).toContain('minh họa');
  });

  it('takes more papers than one list has boxes', () => {
    const document = guide(procedure({ components: Array.from({ length: 90 }, (_, n) => paper(n)) }));
    expect(printDocument.safeParse(document).error).toBeUndefined();
    expect(document.blocks.flatMap((block) => (block.kind === 'checklist' ? [block.items.length] : []))).toEqual([40, 40, 10]);
  });
});
