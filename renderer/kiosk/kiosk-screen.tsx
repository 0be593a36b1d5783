import { useMemo, useReducer } from 'react';
import { useAct } from '../client/use-call.ts';
import { useConnection } from '../client/use-connection.ts';
import { useLasting } from '../client/use-lasting.ts';
import { useRead } from '../client/use-read.ts';
import { useRounds } from '../client/use-rounds.ts';
import { useTopic } from '../client/use-topic.ts';
import { NO_AIDS, useAids } from './aids.ts';
import { AidsBar } from './aids-bar.tsx';
import { ClosedPage, CutOffPage, RefusedPage } from './closed-pages.tsx';
import { swallowSecondTaps } from './double-tap.ts';
import { useFit } from './fit.ts';
import './choices.css';
import './kiosk.css';
import './kiosk-pages.css';
import './reach.css';
import { NumberPage } from './number-page.tsx';
import { PriorityPage } from './priority-page.tsx';
import { shownSeries } from './series-shown.ts';
import { StartPage } from './start-page.tsx';
import { kioskTexts, TextsContext } from './texts.ts';
import { useIdle } from './use-idle.ts';
import { AIDS_SECONDS, IDLE_SECONDS, type PriorityReason, START, visitAfter } from './visit.ts';

/** A line that comes back within this time is not worth a page of its own. */
const CUT_OFF_SHOWN_AFTER_MS = 2000;
/** Ticket hours begin and end without an event. */
const SERIES_AGAIN_MS = 30_000;

/** The ticket kiosk: group, priority, number. */
export function KioskScreen() {
  const [visit, step] = useReducer(visitAfter, START);
  const [aids, changeAids] = useAids();
  const texts = useMemo(() => ({ language: aids.language, t: kioskTexts[aids.language] }), [aids.language]);
  const onClickCapture = useMemo(swallowSecondTaps, []);
  const fit = useFit();

  const office = useRead('office.show', {}).value;
  const series = useSeries(aids.language, texts.t('closedSeries'));
  const take = useAct('ticket.take');
  const cutOff = useLasting(useConnection().state === 'cutOff', CUT_OFF_SHOWN_AFTER_MS);

  const toStart = () => {
    changeAids(NO_AIDS);
    step({ kind: 'returned' });
  };
  const idleSince = useIdle(take.busy ? null : visit.step === 'start' ? AIDS_SECONDS : IDLE_SECONDS, toStart);

  const takeTicket = async (priority: PriorityReason | undefined) => {
    if (visit.step !== 'priority') return;
    const answer = await take.run({ series: visit.series, ...(priority && { priority }) });
    if (answer === null) return;
    if (answer.ok) step({ kind: 'took', number: answer.value.number, waiting: answer.value.waiting, priority });
    else step({ kind: 'refused', refusal: answer.refusal });
  };

  const page = () => {
    if (visit.step === 'number') return <NumberPage office={office} ticket={visit} idleSince={idleSince} onDone={toStart} />;
    if (cutOff) return <CutOffPage office={office} />;
    if (visit.step === 'refused') return <RefusedPage office={office} refusal={visit.refusal} idleSince={idleSince} onDone={toStart} />;
    if (series !== undefined && series.length > 0 && series.every(({ closedBecause }) => closedBecause !== null)) {
      return <ClosedPage office={office} series={series} />;
    }
    if (visit.step === 'start') {
      return <StartPage office={office} series={series ?? []} onChoose={(id) => step({ kind: 'choseSeries', series: id })} />;
    }
    return (
      <PriorityPage
        office={office}
        series={series?.find(({ id }) => id === visit.series)}
        busy={take.busy}
        idleSince={idleSince}
        onTake={takeTicket}
        onBack={toStart}
      />
    );
  };

  return (
    <TextsContext value={texts}>
      <div
        className={visit.step === 'number' ? 'kiosk wide' : 'kiosk'}
        style={{ zoom: fit, height: `${100 / fit}vh` }}
        onClickCapture={onClickCapture}
      >
        {page()}
        <AidsBar aids={aids} onChange={changeAids} />
      </div>
    </TextsContext>
  );
}

function useSeries(language: 'vi' | 'en', closed: string) {
  const board = useTopic('board');
  const round = useRounds(SERIES_AGAIN_MS);
  const rows = useRead('series.list', {}, round).value?.rows;
  return useMemo(() => rows && shownSeries(rows, board, language, closed), [rows, board, language, closed]);
}
