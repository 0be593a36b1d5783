import { useCallback, useEffect, useRef, useState } from 'react';

export interface Pages {
  /** The cursor that the page begins after; undefined for the first. */
  readonly after: string | undefined;
  /** From 1. */
  readonly number: number;
  forth(next: string): void;
  back(): void;
}

/** Pages of one question, one at a time: the way back is kept, and another question begins at its first page. */
export function usePages(question: string): Pages {
  const [state, setState] = useState<{ readonly question: string; readonly cursors: readonly string[] }>({ question, cursors: [] });
  const cursors = state.question === question ? state.cursors : [];
  const forth = useCallback(
    (next: string) => setState((now) => ({ question, cursors: [...(now.question === question ? now.cursors : []), next] })),
    [question],
  );
  const back = useCallback(
    () => setState((now) => ({ question, cursors: now.question === question ? now.cursors.slice(0, -1) : [] })),
    [question],
  );
  return { after: cursors.at(-1), number: cursors.length + 1, forth, back };
}

/** The last value that was there, while a newer one is on its way. */
export function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  useEffect(() => {
    last.current = value ?? last.current;
  }, [value]);
  return value ?? last.current;
}
