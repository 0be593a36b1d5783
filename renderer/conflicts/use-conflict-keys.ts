import { useEffect, useRef } from 'react';

export type ConflictKey = 'first' | 'second' | 'both' | 'next' | 'lock';

const PLAIN: Readonly<Record<string, ConflictKey>> = { F2: 'first', F3: 'second', F4: 'both', F8: 'next' };

/** The keys of the head's page of conflicts, heard wherever the focus is; reloading by key does nothing, as at the counters. */
export function useConflictKeys(onKey: (key: ConflictKey) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey || event.shiftKey) return;
      const key = event.ctrlKey ? (event.code === 'KeyK' ? 'lock' : undefined) : PLAIN[event.code];
      if (key !== undefined || event.code === 'F5' || (event.ctrlKey && event.code === 'KeyR')) event.preventDefault();
      if (key !== undefined && !event.repeat && document.querySelector('dialog[open]') === null) latest.current(key);
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, []);
}
