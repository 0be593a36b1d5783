import type { ReferenceKind } from '#contract/events/reference.ts';
import { ok, type Refusal, type Result, refuse } from '#contract/result.ts';
import { type DocumentRead, readDocument } from '#core/domain/reference/read-document.ts';
import { judgeTogether } from '#core/domain/reference/judge-together.ts';
import type { FileProblem } from '#core/domain/reference-file/read-reference-file.ts';
import type { Here, Look } from '#core/journal/acting.ts';
import { openSessions } from '#core/store/counter-sessions.ts';
import { CENTRAL_URL, loadValue } from '#core/store/key-values.ts';
import { openTickets } from '#core/store/tickets.ts';

export interface WantedText {
  readonly kind: ReferenceKind;
  readonly text: string;
}

type LookingHere = Pick<Here, 'reference' | 'businessDay'>;

/** Texts that are to be in force together, each judged by itself and all with what stays; problems of a file in order of its lines. */
export function judgeTexts(
  texts: readonly WantedText[],
  look: Pick<Look, 'store'>,
  here: LookingHere,
): ReadonlyMap<ReferenceKind, readonly FileProblem[]> {
  const read: DocumentRead[] = texts.map(({ kind, text }) => readDocument(kind, text));
  const day = here.businessDay;
  const misfits = judgeTogether(read, {
    ...here.reference,
    openCounters: day === null ? [] : openSessions(look.store, day).map(({ counter }) => counter),
    busySeries: day === null ? [] : openTickets(look.store, day).map(({ series }) => series),
  });
  return new Map(
    read.map(({ kind, problems }) => {
      const mine = [...problems, ...misfits.filter((each) => each.kind === kind)];
      return [kind, mine.toSorted((a, b) => a.line - b.line)];
    }),
  );
}

/** The first problem as a refusal: `Tệp lịch làm việc sai ở dòng 14 (mục days.3.date): ... Bản cũ vẫn dùng.` */
export function refuseProblems(problems: ReadonlyMap<ReferenceKind, readonly FileProblem[]>): Result<null, Refusal<'referenceInvalid'>> {
  for (const [kind, [first]] of problems) {
    if (first !== undefined)
      return refuse('referenceInvalid', { kind, line: first.line, path: first.path.join('.'), problem: first.problem });
  }
  return ok(null);
}

/** An enrolled station has its documents from central, and none of its own. */
export const isFromCentral = (look: Pick<Look, 'store'>): boolean => loadValue(look.store, 'sync_state', CENTRAL_URL) !== null;
