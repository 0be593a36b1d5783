import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerFor } from '#contract/operations/table.ts';
import { useAnswer } from '../client/use-answer.ts';
import { useSettled } from '../client/use-settled.ts';
import { type Filter, type FoundRow, passes } from './filters.ts';

const ASK_AFTER_MS = 80;
const MOST = 60;

export interface DossierSearch {
  /** The words that the rows answer. */
  readonly asked: string;
  /** The last list, kept while a newer one is on its way. */
  readonly found: AnswerFor<'dossier.find'> | undefined;
  readonly filter: Filter;
  readonly rows: readonly FoundRow[];
  readonly current: FoundRow | undefined;
  choose(filter: Filter): void;
  step(by: number): void;
  /** Opens the chosen dossier: of the list that answers the present words, also when it is still on its way. */
  enter(): void;
}

/** Dossiers that match what is typed, 80 ms after the last key; the old list stays until the new one is there. Asked only while `isOpen`. */
export function useDossierSearch(text: string, isOpen: boolean, onOpen: (code: string) => void): DossierSearch {
  const asked = useSettled(text.trim(), ASK_AFTER_MS);
  const answer = useAnswer('dossier.find', isOpen ? { text: asked, limit: MOST } : null).value;
  const last = useRef(answer);
  last.current = answer ?? last.current;
  const found = last.current;
  const [filter, setFilter] = useState<Filter>('all');
  const [at, setAt] = useState({ asked, index: 0 });
  const rows = (found?.rows ?? []).filter((row) => passes(row, filter));
  // New words begin at the top again.
  const index = at.asked === asked ? Math.min(at.index, Math.max(rows.length - 1, 0)) : 0;
  const step = useCallback(
    (by: number) => setAt({ asked, index: Math.max(0, Math.min(index + by, rows.length - 1)) }),
    [asked, index, rows.length],
  );
  const choose = useCallback(
    (next: Filter) => {
      setFilter(next);
      setAt({ asked, index: 0 });
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
  return { asked, found, filter, rows, current, choose, step, enter };
}
