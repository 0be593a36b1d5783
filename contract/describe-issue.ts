import type { z } from 'zod';

/** What is wrong with an input, for people: where, what was expected, what kind of thing came. Never the value itself: it may be personal. */
export interface Problem {
  /** `owner.fullName`, `components.0.id`; empty for the whole input. */
  readonly path: string;
  readonly problem: string;
}

type Issue = z.core.$ZodIssue;

/** The first thing that a schema found wrong in an input. */
export function firstProblem(error: z.core.$ZodError, input: unknown): Problem {
  const issue = error.issues[0];
  if (issue === undefined) throw new Error('a refused input names no issue');
  return { path: issue.path.map(String).join('.'), problem: issueWords(issue, input) };
}

/** What a schema found wrong at one place of `input`, in words. */
export const issueWords = (issue: Issue, input: unknown): string => problemOf(issue, valueAt(input, issue.path));

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function problemOf(issue: Issue, value: unknown): string {
  const came = value === undefined ? 'đang thiếu' : `đang là ${kindOf(value)}`;
  switch (issue.code) {
    case 'invalid_type':
      return `cần ${EXPECTED[issue.expected] ?? issue.expected}, ${came}`;
    case 'invalid_value':
      return `cần một trong ${issue.values.map((known) => `“${String(known)}”`).join(', ')}, ${value === undefined ? came : 'đang là giá trị khác'}`;
    case 'too_big':
      return `cần nhiều nhất ${issue.maximum}${unitOf(issue.origin)}, ${sizeOf(value)}`;
    case 'too_small':
      return `cần ít nhất ${issue.minimum}${unitOf(issue.origin)}, ${sizeOf(value)}`;
    case 'not_multiple_of':
      return `cần chia hết cho ${issue.divisor}`;
    case 'invalid_format':
      return 'chưa đúng cách viết';
    case 'unrecognized_keys':
      return `không nhận mục ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return `không khớp cách viết nào được nhận, ${came}`;
    case 'custom':
      return issue.message;
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng hoặc sai',
  array: 'danh sách',
  tuple: 'danh sách',
  object: 'một nhóm mục',
  record: 'một nhóm mục',
  null: 'để trống',
};

function kindOf(value: unknown): string {
  if (value === null) return 'trống';
  if (Array.isArray(value)) return 'danh sách';
  switch (typeof value) {
    case 'string':
      return 'chữ';
    case 'number':
    case 'bigint':
      return 'số';
    case 'boolean':
      return 'đúng hoặc sai';
    default:
      return 'một nhóm mục';
  }
}

const unitOf = (origin: string): string => (origin === 'string' ? ' chữ' : origin === 'array' ? ' mục' : '');

function sizeOf(value: unknown): string {
  if (typeof value === 'string') return `đang có ${value.length}`;
  if (Array.isArray(value)) return `đang có ${value.length}`;
  if (typeof value === 'number') return `đang là ${value}`;
  return 'đang khác';
}
