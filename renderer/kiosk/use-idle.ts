import { useEffect, useRef, useState } from 'react';

/**
 * Calls `onIdle` after so many seconds without a touch or a key; null: never. Answers when the wait began, in ms UTC, so that it can
 * be shown: any touch begins it anew.
 */
export function useIdle(seconds: number | null, onIdle: () => void): number {
  const [since, setSince] = useState(Date.now);
  const act = useRef(onIdle);
  useEffect(() => {
    act.current = onIdle;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another span begins a new count
  useEffect(() => setSince(Date.now()), [seconds]);
  useEffect(() => {
    const touched = () => setSince(Date.now());
    addEventListener('pointerdown', touched, true);
    addEventListener('keydown', touched, true);
    return () => {
      removeEventListener('pointerdown', touched, true);
      removeEventListener('keydown', touched, true);
    };
  }, []);
  useEffect(() => {
    if (seconds === null) return;
    const timer = setTimeout(() => act.current(), since + seconds * 1000 - Date.now());
    return () => clearTimeout(timer);
  }, [seconds, since]);
  return since;
}
