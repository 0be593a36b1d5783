import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJsonWithLines } from '#core/domain/reference-file/json-with-lines.ts';

describe('parseJsonWithLines', () => {
  it('reads what JSON.parse reads, indented or not', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJsonWithLines(text)).toMatchObject({ ok: true, value: { value: JSON.parse(text) } });
      }),
    );
  });

  it('refuses what JSON.parse refuses', () => {
    const pieces = fc.array(
      fc.constantFrom('{', '}', '[', ']', '"a"', '"b"', ':', ',', '1', '-', '01', 'true', 'nul', '"\\x"', '"\\u12', ' ', '\n', "'"),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        pieces.map((list) => list.join('')),
        (text) => {
          let readable = true;
          try {
            JSON.parse(text);
          } catch {
            readable = false;
          }
          const read = parseJsonWithLines(text);
          const isDoubleKey = !read.ok && read.refusal.problem.includes('có hai lần');
          expect(read.ok || isDoubleKey).toBe(readable);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('knows the line of each value, and of the nearest one around it', () => {
    const read = parseJsonWithLines('{\n"a": [\n1,\r\n{"b": 2}\n],\n"c":\n\n3}');
    if (!read.ok) return expect.fail(read.refusal.problem);
    const { lineOf } = read.value;
    expect([lineOf([]), lineOf(['a']), lineOf(['a', 0]), lineOf(['a', 1, 'b']), lineOf(['c'])]).toEqual([1, 2, 3, 4, 8]);
    expect(lineOf(['a', 1, 'missing', 7])).toBe(4);
  });

  it.each([
    ['{"a": 1,\n"a": 2}', 2, 'trường “a” có hai lần'],
    ['{"a": "x\n"}', 1, 'chưa đóng ngoặc kép trên cùng dòng'],
    ['{"a" 1}', 1, 'dấu hai chấm'],
    ['[1\n2]', 2, 'dấu phẩy'],
    ['[1]\n\n]', 3, 'thừa “]”'],
    ['{a: 1}', 1, 'tên trường trong ngoặc kép'],
    ['["\\q"]', 1, 'dấu \\'],
    ['['.repeat(40), 1, 'quá sâu'],
  ])('names line and mistake of %j', (text, line, problem) => {
    expect(parseJsonWithLines(text)).toMatchObject({
      ok: false,
      refusal: { code: 'notJson', line, problem: expect.stringContaining(problem) },
    });
  });

  it('takes the byte order mark of Notepad', () => expect(parseJsonWithLines('\ufeff{}').ok).toBe(true));

  it('makes an own property of a name like __proto__', () => {
    const read = parseJsonWithLines('{"__proto__": {"admin": true}}');
    expect(read.ok && Object.keys(read.value.value as object)).toEqual(['__proto__']);
  });
});
