import { useMemo, useReducer } from 'react';
import type { SeriesId } from '#contract/ids.ts';
import { useAct } from '../client/use-call.ts';
import { useConnection } from '../client/use-connection.ts';
import { useLasting } from '../client/use-lasting.ts';
import { useRead } from '../client/use-read.ts';
import { useTopic } from '../client/use-topic.ts';
import { NO_AIDS, useAids } from './aids.ts';
import { AidsBar } from './aids-bar.tsx';
import { ClosedPage, CutOffPage, RefusedPage } from './closed-pages.tsx';
import { swallowSecondTaps } from './double-tap.ts';
import { useFit } from './fit.ts';
import './choices.css';
import './kiosk.css';
import './kiosk-pages.css';
import './guide.css';
import './reach.css';
import './guide-reach.css';
import { GuidePage } from './guide-page.tsx';
import { FoundPage, LookupPage } from './lookup-page.tsx';
import { NumberPage } from './number-page.tsx';
import { PapersPage } from './papers-page.tsx';
import { PriorityPage } from './priority-page.tsx';
import { StartPage } from './start-page.tsx';
import { kioskTexts, TextsContext } from './texts.ts';
import { useCodeScans } from './use-code-scans.ts';
import { useIdle } from './use-idle.ts';
import { usePaper } from './use-paper.ts';
import { useSeries } from './use-series.ts';
import { AIDS_SECONDS, IDLE_SECONDS, READING_SECONDS, START, visitAfter } from './visit.ts';

/** A line that comes back within this time is not worth a page of its own. */
const CUT_OFF_SHOWN_AFTER_MS = 2000;
/** A number that comes later comes to nobody: whoever asked was sent to the guidance desk. */
const ANSWER_WITHIN_MS = 10_000;

/** The ticket kiosk: group, priority, number; and beside it what became of a dossier, and which papers to bring. */
export function KioskScreen() {
  const [visit, step] = useReducer(visitAfter, START);
  const [aids, changeAids] = useAids();
  const texts = kioskTexts[aids.language];
  const onClickCapture = useMemo(swallowSecondTaps, []);
  const fit = useFit();

  const office = useRead('office.show', {}).value;
  const { series, isSilent } = useSeries(texts);
  const take = useAct('ticket.take', ANSWER_WITHIN_MS);
  const paper = usePaper(visit.step === 'number' ? visit.printJobId : null);
  const sync = useTopic('status')?.sync;
  const cutOff = useLasting(useConnection().state === 'cutOff', CUT_OFF_SHOWN_AFTER_MS);
  const look = useCodeScans((read) => step({ kind: 'scanned', read }));

  const toStart = () => {
    changeAids(NO_AIDS);
    step({ kind: 'returned' });
  };
  const isReading = visit.step === 'papers' || (visit.step === 'number' && (paper.state === 'failed' || paper.state === 'unknown'));
  const seconds = take.busy ? null : visit.step === 'start' ? AIDS_SECONDS : isReading ? READING_SECONDS : IDLE_SECONDS;
  const span = { seconds: seconds ?? 0, since: useIdle(seconds, toStart) };

  const takeTicket = async (chosen: SeriesId, priority: string | undefined) => {
    const answer = await take.run({ series: chosen, ...(priority !== undefined && { priority }) });
    if (answer === null) return;
    if (!answer.ok) return step({ kind: 'refused', refusal: answer.refusal });
    const { number, printJobId, waiting, wait } = answer.value;
    step({ kind: 'took', number, printJobId, before: waiting, wait, priority });
  };

  /** An office that knows no priority asks no second question. */
  const choose = (id: SeriesId) => {
    if (office?.priorityReasons.length === 0) void takeTicket(id, undefined);
    else step({ kind: 'choseSeries', series: id });
  };

  const lookUp = async (figures: string) => {
    const read = await look(figures);
    if (read !== null) step({ kind: 'scanned', read });
  };

  const settlePaper = (outcome: 'printed' | 'again') => {
    paper.settle(outcome);
    if (outcome === 'printed') toStart();
  };

  const page = () => {
    if (visit.step === 'number') {
      return <NumberPage office={office} ticket={visit} paper={paper.state} span={span} onSettle={settlePaper} onDone={toStart} />;
    }
    if (visit.step === 'refused') return <RefusedPage office={office} refusal={visit.refusal} span={span} onDone={toStart} />;
    if (cutOff || isSilent) return <CutOffPage office={office} />;
    switch (visit.step) {
      case 'lookup':
        return <LookupPage office={office} span={span} onFigures={lookUp} onBack={toStart} />;
      case 'found':
        return (
          <FoundPage office={office} read={visit.read} isCutOff={sync?.enrolled === true && !sync.connected} span={span} onDone={toStart} />
        );
      case 'guide':
        return (
          <GuidePage office={office} span={span} onChoose={(procedure) => step({ kind: 'choseProcedure', procedure })} onBack={toStart} />
        );
      case 'papers':
        return <PapersPage office={office} procedure={visit.procedure} span={span} onBack={() => step({ kind: 'choseGuide' })} />;
    }
    if (series !== undefined && series.length > 0 && series.every(({ closedBecause }) => closedBecause !== null)) {
      return (
        <ClosedPage
          office={office}
          series={series}
          onLookup={() => step({ kind: 'choseLookup' })}
          onGuide={() => step({ kind: 'choseGuide' })}
        />
      );
    }
    if (visit.step === 'start') {
      return (
        <StartPage
          office={office}
          series={series ?? []}
          onChoose={choose}
          onLookup={() => step({ kind: 'choseLookup' })}
          onGuide={() => step({ kind: 'choseGuide' })}
        />
      );
    }
    return (
      <PriorityPage
        office={office}
        series={series?.find(({ id }) => id === visit.series)}
        busy={take.busy}
        span={span}
        onTake={(reason) => void takeTicket(visit.series, reason)}
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
