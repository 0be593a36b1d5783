import { useEffect, useMemo, useState } from 'react';
import type { AnswerFor } from '#contract/operations/table.ts';
import { useLine } from '../client/context.tsx';
import { useTopic } from '../client/use-topic.ts';
import { type SeriesShown, shownSeries } from './series-shown.ts';
import type { KioskTexts } from './texts.ts';

/** Ticket hours begin and end without an event; and a station that hangs is found out by asking it. */
const AGAIN_MS = 5_000;
/** With the wait before it: a kiosk that nobody answers for 10 s says so. */
const ANSWER_WITHIN_MS = 5_000;

export interface SeriesSeen {
  /** Undefined until the first answer. */
  readonly series: readonly SeriesShown[] | undefined;
  /** The line stands, and nobody answers on it. */
  readonly isSilent: boolean;
}

export function useSeries(texts: KioskTexts): SeriesSeen {
  const { client } = useLine();
  const board = useTopic('board');
  const [rows, setRows] = useState<AnswerFor<'series.list'>['rows']>();
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    let isShown = true;
    const ask = async () => {
      const answer = await client.call('series.list', {}, { within: ANSWER_WITHIN_MS });
      if (!isShown) return;
      if (answer.ok) setRows(answer.value.rows);
      // A line that is down says so itself (useConnection): silence is what was sent and not answered.
      if (answer.ok || answer.refusal.code !== 'noContact') setSilent(false);
      else if (answer.refusal.outcome === 'unknown') setSilent(true);
    };
    void ask();
    const timer = setInterval(() => void ask(), AGAIN_MS);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, [client]);
  const series = useMemo(() => rows && shownSeries(rows, board, texts), [rows, board, texts]);
  return { series, isSilent };
}
