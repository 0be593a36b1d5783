import type { WaitRange } from '#contract/events/ticket.ts';
import type { SeriesId } from '#contract/ids.ts';
import type { AnswerFor } from '#contract/operations/table.ts';
import type { BoardValue } from '#contract/operations/topics.ts';
import type { KioskTexts } from './texts.ts';

/** A series as the kiosk shows it, in the language of the visit. */
export interface SeriesShown {
  readonly id: SeriesId;
  readonly name: string;
  readonly hint: string;
  readonly waiting: number;
  /** Minutes; null: nothing honest can be said. */
  readonly wait: WaitRange | null;
  /** Null: numbers are given. */
  readonly closedBecause: string | null;
}

type SeriesRow = AnswerFor<'series.list'>['rows'][number];

/** Names and hours come from `series.list`, how many wait from the topic `board`, which is always newer. */
export function shownSeries(rows: readonly SeriesRow[], board: BoardValue | undefined, texts: KioskTexts): readonly SeriesShown[] {
  const { language } = texts;
  return rows.map((row) => {
    const newer = board?.series.find(({ id }) => id === row.id);
    return {
      id: row.id,
      name: language === 'en' && row.nameEn !== '' ? row.nameEn : row.name,
      hint: language === 'en' && row.nameEn !== '' ? row.hintEn : row.hint,
      waiting: newer?.waiting ?? row.waiting,
      wait: (newer === undefined ? row.wait : newer.wait) ?? null,
      closedBecause: row.isOpen ? null : whyClosed(row, texts),
    };
  });
}

/** In Vietnamese the station's own sentence; in English the reason where the kiosk has words for it. */
function whyClosed({ closedBecause, closed }: SeriesRow, { language, t }: KioskTexts): string {
  if (language === 'vi' && closedBecause !== null) return closedBecause;
  switch (closed?.why) {
    case 'hours':
      return closed.opensAt === undefined ? t('closed') : t('closedUntil', { time: closed.opensAt });
    case 'dayOff':
      return t('closedDayOff');
    case 'dayOver':
      return t('closedDayOver');
    case 'limitReached':
      return t('limitReached');
    case 'queueFull':
      return t('queueFull');
    default:
      return t('closedSeries');
  }
}
