import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ScreenName } from '#contract/window-link.ts';

type Screen = LazyExoticComponent<ComponentType>;

/** Every screen that a window can show: one chunk each, loaded when the window needs it. */
export const SCREENS = {
  menu: lazy(() => import('./menu/menu-screen.tsx').then(({ MenuScreen }) => ({ default: MenuScreen }))),
  kiosk: lazy(() => import('./kiosk/kiosk-screen.tsx').then(({ KioskScreen }) => ({ default: KioskScreen }))),
  board: lazy(() => import('./board/board-screen.tsx').then(({ BoardScreen }) => ({ default: BoardScreen }))),
  counter: lazy(() => import('./counter/counter-screen.tsx').then(({ CounterScreen }) => ({ default: CounterScreen }))),
  head: lazy(() => import('./head/head-screen.tsx').then(({ HeadScreen }) => ({ default: HeadScreen }))),
  it: lazy(() => import('./admin/it-screen.tsx').then(({ ItScreen }) => ({ default: ItScreen }))),
  paper: lazy(() => import('./paper/paper-screen.tsx').then(({ PaperScreen }) => ({ default: PaperScreen }))),
  scan: lazy(() => import('./scan/scan-screen.tsx').then(({ ScanScreen }) => ({ default: ScanScreen }))),
  conflicts: lazy(() => import('./conflicts/conflicts-screen.tsx').then(({ ConflictsScreen }) => ({ default: ConflictsScreen }))),
} as const satisfies { readonly [S in ScreenName]: Screen };
