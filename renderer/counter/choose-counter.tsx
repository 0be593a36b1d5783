import { useEffect, useRef, useState } from 'react';
import type { RefusalSeen } from '#channel/client.ts';
import type { AnswerFor } from '#contract/operations/table.ts';
import { localDateAt } from '#contract/time.ts';
import { useAct } from '../client/use-call.ts';
import { useLine } from '../client/context.tsx';
import { useRead } from '../client/use-read.ts';
import { useTopic } from '../client/use-topic.ts';
import { useDesk } from '../lock/officer.tsx';
import { CHOOSE, counterName, dayWithDate, FRAME } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { StatusBanner } from '../ui/status-banner.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import './counter.css';

export type Counter = AnswerFor<'counter.list'>['rows'][number];

/** Why the officer chooses a counter again; null: he has just signed in. */
export type Left = 'byOfficer' | 'lost' | null;

/**
 * Which counter this officer sits at. The one of the window's link, or the last one, opens by itself when nobody else has it open.
 *
 * @param wanted the counter of the window's link
 * @param left not null: the officer had a counter, so nothing opens by itself
 */
export function ChooseCounter({
  wanted,
  left,
  onOpened,
}: {
  readonly wanted: string | undefined;
  readonly left: Left;
  readonly onOpened: (counter: Counter) => void;
}) {
  const { client } = useLine();
  const { officer, lock } = useDesk();
  const status = useTopic('status');
  const counters = useRead('counter.list', {}, status?.seq);
  const open = useAct('counter.open');
  const openDay = useAct('day.open');
  const [refusal, setRefusal] = useState<RefusalSeen | null>(null);
  const [moving, setMoving] = useState<{ readonly counter: Counter; readonly message: string } | null>(null);
  const tried = useRef(left !== null);

  const take = async (counter: Counter, here: boolean) => {
    setRefusal(null);
    const answer = await open.run({ counter: counter.number, ...(here && { here }) });
    if (answer === null) return;
    if (answer.ok) {
      void client.call('choice.save', { key: `counter.${officer.staff}`, value: counter.number });
      onOpened(counter);
    } else if (answer.refusal.code === 'openElsewhere' && !here) setMoving({ counter, message: answer.refusal.message });
    else setRefusal(answer.refusal);
  };

  const rows = counters.value?.rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is first there
  useEffect(() => {
    if (rows === undefined || tried.current) return;
    tried.current = true;
    void (async () => {
      const last = await client.call('choice.load', { key: `counter.${officer.staff}` });
      const number = wanted ?? officer.counter ?? (last.ok ? last.value.value : null);
      const counter = rows.find((row) => row.number === number);
      if (counter !== undefined && (counter.openBy === null || counter.openBy === officer.staff)) await take(counter, false);
    })();
  }, [rows]);

  const isDayClosed = refusal?.code === 'dayNotOpen' || (status !== undefined && status.businessDay === null);
  return (
    <div className="app">
      <TopBar place={CHOOSE.title} name={officer.name} onName={lock} />
      <StatusBanner />
      <main className="choose">
        <div className="stack s5">
          <div>
            <h1 className="title">{CHOOSE.title}</h1>
            <p className="dim">{CHOOSE.lead}</p>
          </div>
          {left === 'lost' && wanted !== undefined && (
            <p className="offer" role="status">
              {CHOOSE.lost(counterName(wanted))}
            </p>
          )}
          {isDayClosed ? (
            <div className="offer" role="alert">
              <span className="grow">{CHOOSE.dayNotOpen(dayWithDate(localDateAt(Date.now())))}</span>
              <Button
                kind="primary"
                onPress={() =>
                  void openDay.run({}).then((answer) => {
                    setRefusal(answer === null || answer.ok ? null : answer.refusal);
                  })
                }
              >
                {CHOOSE.openDay}
              </Button>
            </div>
          ) : (
            <Refusal message={refusal?.message ?? null} />
          )}
          <ul className="counters">
            {rows?.map((counter) => (
              <li key={counter.number}>
                <button type="button" className="pick" onClick={() => void take(counter, false)}>
                  <span className="num plate small">{counter.number}</span>
                  <span className="grow">
                    <b>{counter.name}</b>
                    <span className="hint">{CHOOSE.series(counter.series.join(', '))}</span>
                  </span>
                  <span className="hint">{whoHasIt(counter, officer.staff)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </main>
      {moving !== null && (
        <Dialog title={CHOOSE.move} onClose={() => setMoving(null)}>
          <p>{moving.message}</p>
          <div className="row">
            <span className="grow" />
            <Button onPress={() => setMoving(null)}>{FRAME.cancel}</Button>
            <Button
              kind="primary"
              onPress={() => {
                setMoving(null);
                void take(moving.counter, true);
              }}
            >
              {CHOOSE.move}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function whoHasIt({ openBy, openByName }: Counter, staff: string): string {
  if (openBy === null) return CHOOSE.free;
  return openBy === staff ? CHOOSE.openHere : CHOOSE.openBy(openByName ?? openBy);
}
