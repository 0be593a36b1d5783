import { useCallback } from 'react';
import { LiveText } from './live-text.tsx';

/** A text that depends on how long ago something was, kept fresh without a render. */
export function Since({
  from,
  text,
  className,
}: {
  readonly from: number;
  readonly text: (from: number, now: number) => string;
  readonly className?: string;
}) {
  const live = useCallback((now: number) => text(from, now), [from, text]);
  return <LiveText text={live} {...(className !== undefined && { className })} />;
}
