import type { z } from 'zod';
import { ok, type Refusal, type Result } from '#contract/result.ts';
import { type Path, parseJsonWithLines } from './json-with-lines.ts';

/** Why a reference file was refused. `line` is from 1; `message` is the sentence for the person who edited the file. */
export type FileRefusal = Refusal<'fileInvalid'> & {
  readonly line: number;
  readonly path: Path;
  readonly problem: string;
  readonly message: string;
};

/**
 * Reads a reference file whole or not at all. The first wrong line is named; the schema's messages are Vietnamese phrases that go
 * on after “Tệp ... sai ở dòng 14: ”.
 *
 * @param words what the file is called, and what still holds: `{ file: 'lịch', stays: 'Lịch cũ vẫn dùng.' }`
 */
export function readReferenceFile<T>(
  text: string,
  schema: z.ZodType<T>,
  words: { readonly file: string; readonly stays: string },
): Result<T, FileRefusal> {
  const refused = (line: number, path: Path, problem: string): Result<never, FileRefusal> => ({
    ok: false,
    refusal: { code: 'fileInvalid', line, path, problem, message: `Tệp ${words.file} sai ở dòng ${line}: ${problem}. ${words.stays}` },
  });

  const judged = judgeFile(text, schema, (issue) => issue.message);
  if (judged.value !== undefined) return ok(judged.value);
  const [first] = judged.problems;
  if (first === undefined) throw new Error('a schema refused without a reason');
  return refused(first.line, first.path, first.problem);
}

export interface FileProblem {
  readonly line: number;
  readonly path: Path;
  readonly problem: string;
}

export interface JudgedFile<T> {
  /** Undefined where there are problems. */
  readonly value: T | undefined;
  /** In order of their lines. */
  readonly problems: readonly FileProblem[];
  /** The line of a place, for what only other files show to be wrong. */
  lineOf(path: Path): number;
}

/** Everything that is wrong in a file, each with its line; `messageOf` turns an issue and the value that stands there into a phrase. */
export function judgeFile<T>(
  text: string,
  schema: z.ZodType<T>,
  messageOf: (issue: z.core.$ZodIssue, document: unknown) => string,
): JudgedFile<T> {
  const json = parseJsonWithLines(text);
  if (!json.ok) {
    const { line, problem } = json.refusal;
    return { value: undefined, problems: [{ line, path: [], problem }], lineOf: () => line };
  }
  const { value, lineOf } = json.value;
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, problems: [], lineOf };
  const problems = parsed.error.issues
    .map((issue) => ({ path: pathOf(issue), problem: messageOf(issue, value) }))
    .map((issue) => ({ ...issue, line: lineOf(issue.path) }))
    .sort((a, b) => a.line - b.line);
  return { value: undefined, problems, lineOf };
}

/** An unknown field is reported by the object around it; the line that helps is the field's own. */
function pathOf(issue: z.core.$ZodIssue): Path {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  return issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
}
