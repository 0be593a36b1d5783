import { useCallback } from 'react';
import { LiveText } from '../ui/live-text.tsx';
import { useTexts } from './texts.ts';
import { IDLE_SECONDS } from './visit.ts';

/** When the page goes back by itself, in words and as a bar, from the first second on. */
export function Idle({ since }: { readonly since: number }) {
  const { t } = useTexts();
  const left = useCallback(
    (now: number) => t('idleSeconds', { count: Math.max(0, Math.ceil(IDLE_SECONDS - (now - since) / 1000)) }),
    [t, since],
  );
  return (
    <div className="idle" role="timer" aria-live="off">
      <span>
        {t('idleBefore')} <LiveText className="strong" text={left} />. {t('idleAfter')}
      </span>
      <span className="track" aria-hidden="true">
        <i key={since} style={{ animationDuration: `${IDLE_SECONDS}s` }} />
      </span>
    </div>
  );
}
