import { useEffect } from 'react';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Calls `leave` when nobody has touched mouse or keyboard for `idleMs`. */
export function useIdleLock(isOn: boolean, idleMs: number, leave: (why: 'idle') => void): void {
  useEffect(() => {
    if (!isOn) return;
    let last = performance.now();
    const touch = () => {
      last = performance.now();
    };
    let timer: ReturnType<typeof setTimeout>;
    // One timer that looks again, instead of one set anew at each move of the mouse.
    const look = () => {
      const left = last + idleMs - performance.now();
      if (left <= 0) leave('idle');
      else timer = setTimeout(look, left);
    };
    timer = setTimeout(look, idleMs);
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, touch, { capture: true });
    };
  }, [isOn, idleMs, leave]);
}
