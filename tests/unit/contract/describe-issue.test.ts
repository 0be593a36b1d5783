import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstProblem } from '#contract/describe-issue.ts';

const problem = (schema: z.ZodType, input: unknown) => {
  const read = schema.safeParse(input);
  if (read.success) throw new Error('expected a refusal');
  return firstProblem(read.error, input);
};

describe('firstProblem', () => {
  it.each([
    [z.object({ a: z.string() }), {}, 'a', 'cần chữ, đang thiếu'],
    [z.object({ a: z.string() }), { a: 7 }, 'a', 'cần chữ, đang là số'],
    [z.object({ a: z.string() }), 'x', '', 'cần một nhóm mục, đang là chữ'],
    [z.object({ a: z.string() }), null, '', 'cần một nhóm mục, đang là trống'],
    [z.array(z.int()), [1, 1.5], '1', 'cần số nguyên, đang là số'],
    [z.object({ a: z.object({ b: z.boolean() }) }), { a: { b: [] } }, 'a.b', 'cần đúng hoặc sai, đang là danh sách'],
    [z.enum(['x', 'y']), 'z', '', 'cần một trong “x”, “y”, đang là giá trị khác'],
    [z.object({ a: z.literal('x') }), {}, 'a', 'cần một trong “x”, đang thiếu'],
    [z.string().max(3), 'abcd', '', 'cần nhiều nhất 3 chữ, đang có 4'],
    [z.array(z.string()).min(2), ['a'], '', 'cần ít nhất 2 mục, đang có 1'],
    [z.int().min(1), 0, '', 'cần ít nhất 1, đang là 0'],
    [z.string().regex(/^\d+$/), 'abc', '', 'chưa đúng cách viết'],
    [z.string().refine((text) => text !== 'x', 'không được là x'), 'x', '', 'không được là x'],
    [z.union([z.string(), z.int()]), [], '', 'không khớp cách viết nào được nhận, đang là danh sách'],
    [z.strictObject({}), { b: 1 }, '', 'không nhận mục “b”'],
  ])('%# names the place, what was expected and what came', (schema, input, path, text) => {
    expect(problem(schema, input)).toEqual({ path, problem: text });
  });

  it('never repeats what came: it may be personal', () => {
    const secret = 'Nguyễn Thị Bí Mật';
    for (const schema of [
      z.int(),
      z.enum(['x']),
      z.string().max(3),
      z.string().regex(/^\d$/),
      z.object({ a: z.string() }),
      z.union([z.int(), z.null()]),
    ])
      expect(JSON.stringify(problem(schema, secret))).not.toContain('Nguyễn');
  });

  it('reads own properties only', () => {
    expect(problem(z.object({ constructor: z.string() }), {}).problem).toBe('cần chữ, đang thiếu');
  });
});
