import type { StationStatus } from '#contract/operations/station.ts';
import type { AnswerFor } from '#contract/operations/table.ts';
import { spacedNumber } from '#contract/words.ts';
import { FRAME, VISIT } from '../messages/officer-vi.ts';
import { RECEIVE, RECEIVED } from '../messages/papers-vi.ts';
import { PaperSide } from '../receive/paper-side.tsx';
import { ReceiveForm } from '../receive/receive-form.tsx';
import { ReceiveSide } from '../receive/receive-side.tsx';
import { ReceivedView } from '../receive/received-view.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Since } from '../ui/since.tsx';
import { CalledView } from './called-view.tsx';
import type { Counter } from './choose-counter.tsx';
import { DayOver } from './day-over.tsx';
import { FactsSide } from './facts-side.tsx';
import { FreeView } from './free-view.tsx';
import { Offers } from './offers.tsx';
import type { CounterState } from './use-counter.ts';
import { elapsed, waitingBySeries } from './visit.ts';
import { Rail, Worklist } from './worklist.tsx';

type Series = AnswerFor<'series.list'>['rows'];

const servingFor = (from: number, now: number): string => VISIT.serving(elapsed(from, now));

/** The work of a visit: free, called, or the form of the person being served. */
export function VisitWork({
  state,
  counter,
  series,
  status,
}: {
  readonly state: CounterState;
  readonly counter: Counter;
  readonly series: Series;
  readonly status: StationStatus | undefined;
}) {
  const { visit, place, receiving, queue, mine, press } = state;
  if (!state.isKnown) {
    return (
      <main className="work">
        <p className="late-in pad dim">{FRAME.loading}</p>
      </main>
    );
  }
  const names = new Map<string, string>(series.map(({ id, name }) => [id, name]));
  const isForm = place.kind === 'form' || visit.kind === 'serving';

  if (!isForm) {
    const seriesName = (id: string | undefined) => (id === undefined ? '' : (names.get(id) ?? id));
    return (
      <main className="work">
        <Worklist
          queue={queue}
          counter={counter.number}
          series={counter.series}
          names={names}
          onRoll={() => state.setBox('roll')}
          onBack={({ ticketId, number }) => void state.comeBack(ticketId, number)}
          onPick={({ number }) => (state.keys.callNumber.state === 'no' ? press('callNumber') : void state.callNumber(number))}
        />
        <section className="col mid" aria-label={VISIT.work}>
          <div className="stack s5">
            <Offers state={state} />
            {visit.kind === 'called' ? (
              <CalledView
                ticket={visit.ticket}
                times={state.times}
                seriesName={seriesName(visit.ticket.series)}
                onStart={() => press('start')}
                onRecall={() => press('recall')}
                onNoShow={() => press('noShow')}
                onReprint={() => press('reprint')}
              />
            ) : queue.businessDay === null ? (
              <DayOver />
            ) : (
              <FreeView
                next={mine[0]}
                seriesName={seriesName(mine[0]?.series)}
                call={state.keys.callNext}
                older={mine.find((each) => mine[0] !== undefined && each.takenAt < mine[0].takenAt)}
                recent={state.recent}
                onCall={() => press('callNext')}
                onCallOther={() => press('callNumber')}
                onWalkIn={() => press('walkIn')}
                onUndo={(commandId, number) => void state.undo(commandId, number)}
              />
            )}
          </div>
        </section>
        <FactsSide status={status} series={waitingBySeries(queue, series, counter.series)} />
      </main>
    );
  }

  const received = receiving.draft?.received ?? null;
  const number = place.kind === 'form' ? null : (state.ticket?.number ?? null);
  return (
    <main className={received === null ? 'work rail' : 'work rail with-paper'}>
      <Rail queue={queue} counter={counter.number} series={counter.series} now={state.ticket?.number ?? null} />
      <section className="col mid form" aria-label={received === null ? RECEIVE.region : RECEIVED.region}>
        <div className="stack">
          <Offers state={state} />
          {received === null ? (
            <ReceiveForm
              key={receiving.draft?.act ?? 'loading'}
              receiving={receiving}
              head={
                number === null || visit.kind !== 'serving' ? (
                  <>
                    <h1 className="title">{RECEIVE.region}</h1>
                    <Chip state="plain" icon="info">
                      {VISIT.noTicket}
                    </Chip>
                    <Button size="small" icon="arrow-left" onPress={state.closeForm}>
                      {RECEIVED.close}
                    </Button>
                  </>
                ) : (
                  <>
                    <h1 className="num">{spacedNumber(number)}</h1>
                    <Chip state="serving">
                      <Since from={visit.ticket.since ?? visit.ticket.takenAt} text={servingFor} />
                    </Chip>
                    {visit.ticket.priority && (
                      <Chip state="called" icon="star">
                        {VISIT.priority}
                      </Chip>
                    )}
                  </>
                )
              }
            />
          ) : (
            <ReceivedView
              received={received}
              ownerName={receiving.draft?.owner.fullName ?? ''}
              number={number}
              onFinish={() => (number === null ? state.closeForm() : press('finish'))}
              onAnother={() => press('another')}
              onReprint={() => press('reprint')}
              onWhy={() => press('why')}
            />
          )}
        </div>
      </section>
      {received === null ? (
        <ReceiveSide receiving={receiving} onWhy={() => press('why')} />
      ) : (
        <PaperSide printJobId={received.printJobId} since={received.at} />
      )}
    </main>
  );
}
