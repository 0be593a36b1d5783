import { useEffect, useReducer } from 'react';
import { unreachable } from '#contract/unreachable.ts';
import type { BoardValue } from '#contract/operations/topics.ts';
import { afterTime, afterValue, type CallDisplay, EMPTY_DISPLAY, SHOWN_ALONE_MS } from './call-display.ts';

type Change =
  | { readonly kind: 'value'; readonly value: BoardValue; readonly now: number }
  | { readonly kind: 'time'; readonly now: number };

function changed(display: CallDisplay, change: Change): CallDisplay {
  switch (change.kind) {
    case 'value':
      return afterValue(display, change.value, change.now);
    case 'time':
      return afterTime(display, change.now);
    default:
      return unreachable(change);
  }
}

/** The display of the board's calls, with a timer only while a call waits for its turn. */
export function useCalls(value: BoardValue | undefined): CallDisplay {
  const [display, change] = useReducer(changed, EMPTY_DISPLAY);
  useEffect(() => {
    if (value !== undefined) change({ kind: 'value', value, now: Date.now() });
  }, [value]);
  const { announcedAt, pending } = display;
  const isWaiting = pending.length > 0;
  useEffect(() => {
    if (!isWaiting || announcedAt === null) return;
    const timer = setTimeout(() => change({ kind: 'time', now: Date.now() }), Math.max(0, announcedAt + SHOWN_ALONE_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [isWaiting, announcedAt]);
  return display;
}
