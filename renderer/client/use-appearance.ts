import { useLayoutEffect } from 'react';
import { useChoice } from './use-choice.ts';

const THEMES = ['light', 'dark', 'contrast'] as const;
const SIZES = ['normal', 'plus'] as const;
export type Theme = (typeof THEMES)[number];
export type Size = (typeof SIZES)[number];

const themeOf = (text: string): Theme | null => THEMES.find((theme) => theme === text) ?? null;
const sizeOf = (text: string): Size | null => SIZES.find((size) => size === text) ?? null;

export interface Appearance {
  readonly theme: Theme;
  readonly size: Size;
  setTheme(theme: Theme): void;
  setSize(size: Size): void;
}

/** Theme and size of an officer's window, remembered under `scope` (such as `counter.3`) and written onto the page's root element. */
export function useAppearance(scope: string): Appearance {
  const [theme, setTheme] = useChoice<Theme>(`theme.${scope}`, 'light', themeOf);
  const [size, setSize] = useChoice<Size>(`size.${scope}`, 'normal', sizeOf);
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.size = size;
  }, [theme, size]);
  return { theme, size, setTheme, setSize };
}
