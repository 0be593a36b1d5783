import { describe, expect, it } from 'vitest';
import { describeChanges } from '#core/domain/reference/changes.ts';

const catalogue = (components: object[], more: object = {}) =>
  JSON.stringify({ procedures: [{ id: '1.012783', name: 'Cấp đổi', agency: 'so', components, ...more }] });
const paper = { id: 'don', name: 'Đơn', originals: 1, required: true };

describe('describeChanges', () => {
  it('names the row and the field, with both values in words', () => {
    expect(describeChanges('catalogue', catalogue([paper]), catalogue([{ ...paper, required: false, originals: 2 }]))).toEqual([
      'Thủ tục 1.012783 (Cấp đổi), giấy tờ don (Đơn), số bản chính: 1 đổi thành 2.',
      'Thủ tục 1.012783 (Cấp đổi), giấy tờ don (Đơn), bắt buộc: có đổi thành không.',
    ]);
  });

  it('tells what came, what went, and an order that changed', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, name: id.toUpperCase(), roles: ['it'] }));
    expect(describeChanges('staff', JSON.stringify({ staff: [a, b, c] }), JSON.stringify({ staff: [c, b] }))).toEqual([
      'Bỏ cán bộ a (A).',
      'Đổi thứ tự cán bộ.',
    ]);
    expect(describeChanges('staff', JSON.stringify({ staff: [a, b] }), JSON.stringify({ staff: [a, b, c] }))).toEqual([
      'Thêm cán bộ c (C).',
    ]);
  });

  it('says nothing of a document that is only written otherwise', () => {
    const text = catalogue([paper]);
    expect(describeChanges('catalogue', text, JSON.stringify(JSON.parse(text), null, 4))).toEqual([]);
  });

  it('counts what would be too much to read', () => {
    const days = (count: number) =>
      JSON.stringify({
        days: Array.from({ length: count }, (_, i) => ({ date: `2027-01-${String(i + 1).padStart(2, '0')}`, kind: 'closed' })),
      });
    const said = describeChanges('calendar', days(0), days(60));
    expect(said[0]).toBe('Thêm ngày 01/01/2027.');
    expect(said).toHaveLength(41);
    expect(said.at(-1)).toBe('Và 20 thay đổi khác.');
  });
});
