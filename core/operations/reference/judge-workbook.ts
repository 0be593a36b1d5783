import { REFERENCE_KINDS, type ReferenceKind } from '#contract/events/reference.ts';
import type { WorkbookProblem } from '#contract/operations/reference.ts';
import { parseJson } from '#core/domain/fold/aggregate.ts';
import type { Sheet } from '#core/domain/workbook/sheet.ts';
import { readWorkbook, type WorkbookRead } from '#core/domain/workbook/read-workbook.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { judgeTexts, type WantedText } from '#core/operations/reference/wanted.ts';

export interface WorkbookJudged {
  /** By cell. */
  readonly problems: readonly WorkbookProblem[];
  readonly texts: readonly WantedText[];
  readonly pins: WorkbookRead['pins'];
}

/** A workbook over the documents in force, judged cell by cell and then as documents; what a document shows wrong is told by its cell. */
export function judgeWorkbook(
  sheets: readonly Sheet[],
  inForce: Readonly<Record<string, string>>,
  look: Pick<Look, 'store'>,
  here: Pick<Here, 'reference' | 'businessDay'>,
): WorkbookJudged {
  const ground = Object.fromEntries(REFERENCE_KINDS.map((kind) => [kind, Object(parseJson(inForce[kind] ?? ''))]));
  const read = readWorkbook(sheets, ground);
  const texts = textsOf(read);
  if (read.problems.length > 0) return { problems: read.problems, texts, pins: read.pins };
  const problems = [...judgeTexts(texts, look, here)].flatMap(([kind, found]) =>
    found.map(({ path, problem }) => ({ ...read.placeOf(kind, path), message: problem })),
  );
  return { problems, texts, pins: read.pins };
}

export const textsOf = (read: WorkbookRead): readonly WantedText[] =>
  REFERENCE_KINDS.flatMap((kind: ReferenceKind) => {
    const made = read.documents[kind];
    return made === undefined ? [] : [{ kind, text: `${JSON.stringify(made, null, 2)}\n` }];
  });
