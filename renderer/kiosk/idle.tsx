import { useCallback } from 'react';
import { LiveText } from '../ui/live-text.tsx';
import { useTexts } from './texts.ts';

/** How long a page stays without a touch. */
export interface Span {
  readonly seconds: number;
  /** When the wait began, ms UTC. */
  readonly since: number;
}

/** When the page goes back by itself, in words and as a bar, from the first second on. */
export function Idle({ span: { seconds, since } }: { readonly span: Span }) {
  const { t } = useTexts();
  const left = useCallback(
    (now: number) => t('idleSeconds', { count: Math.max(0, Math.ceil(seconds - (now - since) / 1000)) }),
    [t, since, seconds],
  );
  return (
    <div className="idle" role="timer" aria-live="off">
      <span>
        {t('idleBefore')} <LiveText className="strong" text={left} />. {t('idleAfter')}
      </span>
      <span className="track" aria-hidden="true">
        <i key={`${since} ${seconds}`} style={{ animationDuration: `${seconds}s` }} />
      </span>
    </div>
  );
}
