import { useEffect, useRef } from 'react';
import { everySecond } from './every-second.ts';

/** A text that follows the time: written straight into the page once a second and only when it differs, without a render. */
export function LiveText({ text, className }: { readonly text: (now: number) => string; readonly className?: string }) {
  const span = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      everySecond((now) => {
        const next = text(now);
        if (span.current !== null && span.current.textContent !== next) span.current.textContent = next;
      }),
    [text],
  );
  return <span className={className} ref={span} />;
}
