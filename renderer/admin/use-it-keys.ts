import { useEffect } from 'react';

/** Ctrl K locks here too; reloading by key does nothing, as at the counters. */
export function useItKeys(lock: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const isLock = event.ctrlKey && !event.shiftKey && !event.altKey && event.code === 'KeyK';
      if (isLock || event.code === 'F5' || (event.ctrlKey && event.code === 'KeyR')) event.preventDefault();
      if (isLock && !event.repeat) lock();
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, [lock]);
}
