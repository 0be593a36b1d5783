import { describe, expect, it } from 'vitest';
import { printDocument } from '#contract/print-document.ts';
import { SAMPLES } from '#core/printing/documents/samples.ts';
import { minimalDocument } from '#tests/unit/core/printing/minimal-document.ts';

const problemAt = (document: unknown) => printDocument.safeParse(document).error?.issues[0]?.path.join('.') ?? null;

describe('a print document', () => {
  it('survives being stored as JSON text', () => {
    for (const sample of Object.values(SAMPLES)) {
      const made = sample();
      expect(printDocument.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    }
  });

  it('names the place of what is wrong', () => {
    const block = { kind: 'text', text: 'a', size: 24, weight: 600, align: 'left' };
    expect(problemAt(minimalDocument())).toBeNull();
    expect(problemAt({ ...minimalDocument(), version: 2 })).toBe('version');
    expect(problemAt({ ...minimalDocument(), blocks: [] })).toBe('blocks');
    expect(problemAt({ ...minimalDocument(), blocks: [block, { ...block, size: 20 }] })).toBe('blocks.1.size');
    expect(problemAt({ ...minimalDocument(), blocks: [{ ...block, kind: 'barcode' }] })).toBe('blocks.0.kind');
    expect(problemAt({ ...minimalDocument(), blocks: [{ ...block, text: '\u001b@' }] })).toBe('blocks.0.text');
  });

  it('holds no bar code that its sets can not write, and no figures too few to be a key', () => {
    const bars = { kind: 'code128', data: 'H26.12-261123-0042', moduleDots: 2, height: 72 };
    expect(problemAt({ ...minimalDocument(), blocks: [{ ...bars, data: 'Đ' }] })).toBe('blocks.0.data');
    expect(problemAt({ ...minimalDocument(), blocks: [{ ...bars, instead: { data: '12345', caption: 'a' } }] })).toBe(
      'blocks.0.instead.data',
    );
  });
});
