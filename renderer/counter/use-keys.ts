import { useEffect, useRef } from 'react';
import { isSwallowed, type KeyName, keyOf } from './keys.ts';

/** A second press of F2 so soon after the first is a trembling finger, not a second citizen. */
const SECOND_PRESS_MS = 1500;

/**
 * The keys of a counter, wherever the focus is. Heard at the window before anything else, by the place of the key; held keys, keys
 * of an input method, and keys while a dialog is open do nothing, and the browser's own meaning of each is stopped.
 */
export function useKeys(onKey: (name: KeyName | 'search') => void, onUndo: () => boolean): void {
  const latest = useRef({ onKey, onUndo });
  latest.current = { onKey, onUndo };
  useEffect(() => {
    let calledAt = Number.NEGATIVE_INFINITY;
    const hear = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const name = keyOf(event);
      if (name === 'undo') {
        // In a text field Ctrl Z undoes text and nothing else.
        if (!isTextField(event.target) && latest.current.onUndo()) event.preventDefault();
        return;
      }
      if (name !== null || isSwallowed(event)) event.preventDefault();
      if (name === null || event.repeat || document.querySelector('dialog[open]') !== null) return;
      if (name === 'callNext') {
        if (event.timeStamp - calledAt < SECOND_PRESS_MS) return;
        calledAt = event.timeStamp;
      }
      latest.current.onKey(name);
    };
    addEventListener('keydown', hear, true);
    return () => removeEventListener('keydown', hear, true);
  }, []);
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio');
