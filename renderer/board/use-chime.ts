import { useEffect, useState, useSyncExternalStore } from 'react';
import { makeChime } from './chime.ts';

/** Rings once for each call that is announced, and when it is tried. `sounds`: whether the browser lets it be heard. */
export function useChime(announcedAt: number | null): { readonly sounds: boolean; readonly ring: () => void } {
  const [chime] = useState(() => makeChime());
  useEffect(() => {
    if (announcedAt !== null) chime.ring();
  }, [chime, announcedAt]);
  return { sounds: useSyncExternalStore(chime.onChange, chime.sounds), ring: chime.ring };
}
