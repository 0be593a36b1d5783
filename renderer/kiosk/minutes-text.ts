import type { WaitRange } from '#contract/events/ticket.ts';
import type { KioskTexts } from './texts.ts';

/** How long one may wait, in words; what begins at nothing is said by its end alone. */
export const minutesText = ({ from, to }: WaitRange, t: KioskTexts['t']): string =>
  from === 0 ? t('minutesUnder', { to }) : t('minutes', { from, to });
