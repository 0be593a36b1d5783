import type { MouseEvent } from 'react';

/** A second tap at the same place so soon after the first is a trembling or impatient finger, not a second choice. */
const SAME_TAP_MS = 400;
const SAME_PLACE_PX = 60;

interface Tap {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

export interface TapSeen extends Tap {
  /** The browser's own count of clicks at one place. */
  readonly count: number;
  readonly isTouch: boolean;
}

/** True for the second half of a double tap: the page under it has already changed, so it would choose what nobody read. */
export function isSecondTap(before: Tap | null, tap: TapSeen): boolean {
  if (tap.count > 1) return true;
  if (before === null || !tap.isTouch) return false;
  return tap.at - before.at < SAME_TAP_MS && Math.hypot(tap.x - before.x, tap.y - before.y) < SAME_PLACE_PX;
}

/** For `onClickCapture` of the whole kiosk: lets the first tap through and swallows the second. */
export function swallowSecondTaps(): (event: MouseEvent) => void {
  let before: Tap | null = null;
  return (event) => {
    const native = event.nativeEvent;
    const isTouch = native instanceof PointerEvent && native.pointerType === 'touch';
    const tap = { at: event.timeStamp, x: event.clientX, y: event.clientY, count: event.detail, isTouch };
    if (isSecondTap(before, tap)) {
      event.preventDefault();
      event.stopPropagation();
    }
    before = tap;
  };
}
