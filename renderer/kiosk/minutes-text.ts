import type { WaitRange } from '#contract/events/ticket.ts';
import type { KioskTexts } from './texts.ts';

/** How long one may wait, in words: `10 đến 15 phút`, `dưới 10 phút`. */
export const minutesText = ({ from, to }: WaitRange, t: KioskTexts['t']): string =>
  from === 0 ? t('minutesUnder', { to }) : t('minutes', { from, to });
