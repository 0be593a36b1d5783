import type { ScanAnswer } from '#contract/operations/scan.ts';
import { localDateAt, parseIso } from '#contract/time.ts';
import { spacedNumber, weekdayName, writtenDate } from '#contract/words.ts';
import type { KioskTexts } from './texts.ts';

/** What the kiosk says of a scanned code: status and appointment, nobody's name (design, section 8, words 4 to 9 and 11). */
export interface FoundText {
  readonly main: string;
  /** The code as it stands on the paper, so that one sees which was read; null where nothing was. */
  readonly code: string | null;
}

export interface FoundContext {
  readonly texts: KioskTexts;
  /** Where results are handed out, as printed on the receipt. */
  readonly collectAt: string;
  /** Dossiers of other machines can not be seen now. */
  readonly isCutOff: boolean;
}

export function foundText(read: ScanAnswer, { texts, collectAt, isCutOff }: FoundContext): FoundText {
  const { t } = texts;
  if (read.dossier !== undefined) return { main: dossierText(read.dossier, texts, collectAt), code: read.dossier.code };
  if (read.ticket !== undefined) return { main: ticketText(read.ticket, texts), code: spacedNumber(read.ticket.number) };
  const code = typeof read.code === 'string' ? read.code : null;
  switch (read.kind) {
    case 'dossier-code':
      if (read.ours !== true) return { main: t('notOurs'), code };
      return { main: t(isCutOff ? 'notNow' : 'notKnown', { place: collectAt }), code };
    case 'ticket':
      return { main: t('ticketNotHere'), code: typeof read.number === 'string' ? spacedNumber(read.number) : null };
    default:
      return { main: t('notRead'), code: null };
  }
}

function dossierText({ status, dueAt }: NonNullable<ScanAnswer['dossier']>, { t, language }: KioskTexts, place: string): string {
  switch (status) {
    case 'processing':
      return dueText(dueAt, t, language);
    case 'ready':
      return t('dossierReady', { place });
    case 'handedBack':
      return t('dossierDone');
    case 'awaitingSupplement':
      return t('dossierSupplement');
    default:
      return t('dossierAsk', { place });
  }
}

function dueText(dueAt: string, t: KioskTexts['t'], language: 'vi' | 'en'): string {
  const ms = parseIso(dueAt);
  if (ms === null) return t('dossierProcessing');
  const day = localDateAt(ms);
  return t('dossierDue', { day: language === 'vi' ? `${weekdayName(day)}, ${writtenDate(day)}` : writtenDate(day) });
}

function ticketText({ state, counter, number }: NonNullable<ScanAnswer['ticket']>, { t }: KioskTexts): string {
  const values = { number: spacedNumber(number), counter: counter ?? '' };
  if (state === 'waiting') return t('ticketWaiting', values);
  if ((state === 'called' || state === 'serving') && counter !== null) return t('ticketCalled', values);
  if (state === 'missed' || state === 'parked') return t('ticketMissed', values);
  return t('ticketDone', values);
}
