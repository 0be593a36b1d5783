import { useLayoutEffect, useState } from 'react';

/** How this citizen wants to see the screen; gone when the kiosk returns to the start. */
export interface Aids {
  readonly language: 'vi' | 'en';
  readonly size: 'minus' | 'normal' | 'plus';
  readonly contrast: boolean;
  /** Every control in the lower half of the screen. */
  readonly reach: boolean;
}

export const NO_AIDS: Aids = { language: 'vi', size: 'normal', contrast: false, reach: false };

/** The aids of the visit, written onto the page's root element, where the style sheets look for them. */
export function useAids(): readonly [Aids, (change: Partial<Aids>) => void] {
  const [aids, setAids] = useState(NO_AIDS);
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = aids.language;
    root.dataset.theme = aids.contrast ? 'contrast' : 'light';
    root.dataset.size = aids.size;
    root.dataset.reach = aids.reach ? 'low' : 'usual';
  }, [aids]);
  return [aids, (change) => setAids((before) => ({ ...before, ...change }))];
}
