import { useEffect } from 'react';

export interface HeadKeys {
  readonly hall: () => void;
  readonly search: () => void;
  readonly commit: () => void;
  readonly lock: () => void;
}

/** Keys that mean here what they mean at the counters: Ctrl F, F8, Ctrl K; Alt 1 and Alt 2 change panes. Reloading by key does nothing. */
export function useHeadKeys({ hall, search, commit, lock }: HeadKeys): void {
  useEffect(() => {
    const actOf = ({ code, ctrlKey, altKey, shiftKey, metaKey }: KeyboardEvent): (() => void) | null => {
      if (shiftKey || metaKey) return null;
      if (ctrlKey && !altKey) return code === 'KeyF' ? search : code === 'KeyK' ? lock : null;
      if (altKey && !ctrlKey) return code === 'Digit1' ? hall : code === 'Digit2' ? search : null;
      return code === 'F8' ? commit : null;
    };
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const act = actOf(event);
      if (act !== null || /^F[1-9]$/.test(event.code) || (event.ctrlKey && event.code === 'KeyR')) event.preventDefault();
      if (act !== null && !event.repeat && document.querySelector('dialog[open]') === null) act();
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, [hall, search, commit, lock]);
}
