import { useCallback, useState } from 'react';
import { type Read, useRead } from '../client/use-read.ts';
import { useSettled } from '../client/use-settled.ts';
import { type Filter, type FoundRow, passes } from './filters.ts';

const ASK_AFTER_MS = 80;
const MOST = 60;

export interface DossierSearch {
  /** The words that the rows answer. */
  readonly asked: string;
  readonly found: Read<'dossier.find'>;
  readonly filter: Filter;
  readonly rows: readonly FoundRow[];
  readonly current: FoundRow | undefined;
  choose(filter: Filter): void;
  step(by: number): void;
}

/** Dossiers that match what is typed, 80 ms after the last key; the old list stays until the new one is there. Asked only while `isOpen`. */
export function useDossierSearch(text: string, isOpen: boolean): DossierSearch {
  const asked = useSettled(text.trim(), ASK_AFTER_MS);
  const found = useRead('dossier.find', isOpen ? { text: asked, limit: MOST } : null);
  const [filter, setFilter] = useState<Filter>('all');
  const [at, setAt] = useState({ asked, index: 0 });
  const rows = (found.value?.rows ?? []).filter((row) => passes(row, filter));
  // New words begin at the top again.
  const index = at.asked === asked ? Math.min(at.index, Math.max(rows.length - 1, 0)) : 0;
  const step = useCallback((by: number) => setAt({ asked, index: Math.max(0, Math.min(index + by, rows.length - 1)) }), [asked, index, rows.length]);
  const choose = useCallback(
    (next: Filter) => {
      setFilter(next);
      setAt({ asked, index: 0 });
    },
    [asked],
  );
  return { asked, found, filter, rows, current: rows[index], choose, step };
}
