import { useCallback, useEffect, useState } from 'react';
import type { DossierFigures } from '#contract/operations/hall.ts';
import type { AnswerFor } from '#contract/operations/table.ts';
import { useAnswer } from '../client/use-answer.ts';
import { useSettled } from '../client/use-settled.ts';
import { useTopic } from '../client/use-topic.ts';
import type { FoundRow, Shown } from './filters.ts';
import { type Pages, useLast, usePages } from './use-pages.ts';

const ASK_AFTER_MS = 80;
const PER_PAGE = 50;

export interface DossierSearch {
  /** The words that the rows answer. */
  readonly asked: string;
  readonly shown: Shown;
  readonly rows: readonly FoundRow[];
  /** False until something was answered: then nothing is said of it. */
  readonly isKnown: boolean;
  readonly current: FoundRow | undefined;
  /** How many match, in the newest thousand; comes after the rows. */
  readonly counts: AnswerFor<'dossier.count'> | undefined;
  readonly work: DossierFigures | undefined;
  readonly pages: Pick<Pages, 'number' | 'back'> & { readonly hasNext: boolean; forth(): void };
  choose(shown: Shown): void;
  step(by: number): void;
  /** Opens the chosen dossier: of the list that answers the present words, also when it is still on its way. */
  enter(): void;
}

/** Dossiers that match what is typed, 80 ms after the last key; the old list stays until the new one is there. Asked only while `isOpen`. */
export function useDossierSearch(text: string, isOpen: boolean, onOpen: (code: string) => void): DossierSearch {
  const asked = useSettled(text.trim(), ASK_AFTER_MS);
  const work = useTopic('hall')?.dossiers;
  const [chosen, setChosen] = useState<{ readonly shown: Shown; readonly at: string }>({
    shown: { kind: 'found', filter: 'all' },
    at: asked,
  });
  // Typing leaves a list of work: the words are about all dossiers.
  const shown: Shown = chosen.shown.kind === 'work' && chosen.at !== asked ? { kind: 'found', filter: 'all' } : chosen.shown;
  const question = JSON.stringify([asked, shown]);
  const pages = usePages(question);
  const page = { limit: PER_PAGE, ...(pages.after !== undefined && { after: pages.after }) };

  // What changes dossiers changes the figures of the work: the list is asked for again, the old one stays until then.
  const version = JSON.stringify(work);
  const found = useAnswer(
    'dossier.find',
    isOpen && shown.kind === 'found' ? { text: asked, filter: shown.filter, ...page } : null,
    version,
  ).value;
  const listed = useAnswer('dossier.list', isOpen && shown.kind === 'work' ? { work: shown.work, ...page } : null, version).value;
  const answer = shown.kind === 'found' ? found : listed;
  const counts = useLast(useAnswer('dossier.count', isOpen && answer !== undefined ? { text: asked } : null, version).value);
  const last = useLast(answer);
  const rows = last?.rows ?? [];

  const [at, setAt] = useState({ question, index: 0 });
  // New words begin at the top again.
  const index = at.question === question ? Math.min(at.index, Math.max(rows.length - 1, 0)) : 0;
  const next = answer?.next ?? null;
  const forth = useCallback(() => {
    if (next === null) return;
    setAt({ question, index: 0 });
    pages.forth(next);
  }, [next, pages.forth, question]);
  const back = useCallback(() => {
    setAt({ question, index: 0 });
    pages.back();
  }, [pages.back, question]);
  const step = useCallback(
    (by: number) => {
      if (index + by >= rows.length && next !== null) forth();
      else if (index + by < 0 && pages.number > 1) back();
      else setAt({ question, index: Math.max(0, Math.min(index + by, rows.length - 1)) });
    },
    [question, index, rows.length, next, forth, back, pages.number],
  );
  const choose = useCallback(
    (next: Shown) => {
      setChosen({ shown: next, at: asked });
    },
    [asked],
  );
  const current = rows[index];

  const [isEntered, setEntered] = useState(false);
  const isCurrent = isOpen && answer !== undefined && asked === text.trim();
  useEffect(() => {
    if (!isEntered || !isCurrent) return;
    setEntered(false);
    if (current !== undefined) onOpen(current.code);
  }, [isEntered, isCurrent, current, onOpen]);
  const enter = useCallback(() => setEntered(true), []);
  return {
    asked,
    shown,
    rows,
    isKnown: last !== undefined,
    current,
    counts,
    work,
    pages: { number: pages.number, back, hasNext: next !== null, forth },
    choose,
    step,
    enter,
  };
}
