import { useEffect, useState, useSyncExternalStore } from 'react';
import { makeChime } from './chime.ts';

/** Rings once for each call that is announced. Answers whether the browser lets it be heard. */
export function useChime(announcedAt: number | null): boolean {
  const [chime] = useState(makeChime);
  useEffect(() => {
    if (announcedAt !== null) chime.ring();
  }, [chime, announcedAt]);
  return useSyncExternalStore(chime.onChange, chime.sounds);
}
