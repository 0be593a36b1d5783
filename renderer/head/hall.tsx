import { useState } from 'react';
import type { DossierWork } from '#contract/operations/dossier.ts';
import type { HallValue } from '#contract/operations/hall.ts';
import { spacedNumber, writtenCount } from '#contract/words.ts';
import { useTopic } from '../client/use-topic.ts';
import { useMinute } from '../counter/use-minute.ts';
import { minutesSince } from '../counter/visit.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { HEAD } from '../messages/head-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { CounterCards } from './counter-cards.tsx';
import { Course } from './course.tsx';
import { Decide } from './decide.tsx';
import { SeriesTable } from './series-table.tsx';
import { TicketsDialog } from './tickets-dialog.tsx';

const QUARTER_MS = 15 * 60_000;
const inMinutes = (ms: number): number => Math.ceil(ms / 60_000);

/** The live hall: every figure opens its rows. */
export function Hall({ onWork, onConflicts }: { readonly onWork: (work: DossierWork) => void; readonly onConflicts: () => void }) {
  const hall = useTopic('hall');
  const now = useMinute();
  const [isListing, setListing] = useState(false);
  if (hall === undefined) {
    return (
      <main className="work one">
        <p className="late-in pad dim">{FRAME.loading}</p>
      </main>
    );
  }
  return (
    <main className="work sv">
      <section className="col mid" aria-label={HEAD.about}>
        <div className="stack full">
          <h1 className="vh">{HEAD.about}</h1>
          {hall.businessDay === null && (
            <div className="card empty">
              <Icon name="calendar-days" />
              <p>
                <b className="strong">{HEAD.noDay}.</b> {HEAD.noDayMore}
              </p>
            </div>
          )}
          <Figures hall={hall} now={now} onTickets={() => setListing(true)} onWork={onWork} />
          <CounterCards counters={hall.counters} />
          <SeriesTable hall={hall} now={now} onTickets={() => setListing(true)} />
          {hall.course.length > 1 && <Course course={hall.course} />}
        </div>
      </section>
      <Decide hall={hall} now={now} onWork={onWork} onConflicts={onConflicts} onTickets={() => setListing(true)} />
      {isListing && <TicketsDialog hall={hall} now={now} onClose={() => setListing(false)} />}
    </main>
  );
}

function Figures({
  hall,
  now,
  onTickets,
  onWork,
}: {
  readonly hall: HallValue;
  readonly now: number;
  readonly onTickets: () => void;
  readonly onWork: (work: DossierWork) => void;
}) {
  const { waiting, served, counters, dossiers, course, waitTarget } = hall;
  const [first] = waiting;
  const longest = first === undefined ? null : minutesSince(first.takenAt, now);
  const before = course.filter(({ at }) => at <= now - QUARTER_MS).at(-1);
  const open = counters.filter(({ state }) => state !== 'closed');
  const toCounters = () => document.querySelector<HTMLElement>('.qs')?.focus();
  return (
    <section className="kpis" aria-label={HEAD.figures}>
      <Figure
        label={HEAD.waiting}
        value={writtenCount(waiting.length)}
        hint={before === undefined ? HEAD.waitingNow : HEAD.quarterAgo(before.waiting)}
        onPress={onTickets}
      />
      <Figure
        label={HEAD.longest}
        value={longest === null ? '0' : HEAD.minutes(longest)}
        isBad={longest !== null && longest > waitTarget}
        hint={first === undefined ? HEAD.nobodyWaits : HEAD.longestHint(spacedNumber(first.number), waitTarget)}
        onPress={onTickets}
      />
      <Figure
        label={HEAD.served}
        value={writtenCount(served.count)}
        hint={
          served.half === null || served.most === null ? HEAD.servedNone : HEAD.servedHint(inMinutes(served.half), inMinutes(served.most))
        }
        onPress={onTickets}
      />
      <Figure
        label={HEAD.open}
        value={HEAD.openOf(open.length, counters.length)}
        hint={HEAD.openHint(counters.filter(({ state }) => state === 'serving').length)}
        onPress={toCounters}
      />
      <Figure
        label={HEAD.received}
        value={writtenCount(dossiers.receivedToday)}
        hint={HEAD.dossiers}
        onPress={() => onWork('receivedToday')}
      />
      <Figure label={HEAD.dueToday} value={writtenCount(dossiers.dueToday)} hint={HEAD.dossiers} onPress={() => onWork('dueToday')} />
      <Figure
        label={HEAD.overdue}
        value={writtenCount(dossiers.overdue)}
        isBad={dossiers.overdue > 0}
        hint={HEAD.dossiers}
        onPress={() => onWork('overdue')}
      />
      <Figure label={HEAD.ready} value={writtenCount(dossiers.ready)} hint={HEAD.dossiers} onPress={() => onWork('ready')} />
    </section>
  );
}

function Figure({
  label,
  value,
  hint,
  isBad = false,
  onPress,
}: {
  readonly label: string;
  readonly value: string;
  readonly hint: string;
  readonly isBad?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="kpi" onClick={onPress}>
      <span className="h">{label}</span>
      <b className={isBad ? 'lt' : undefined}>{value}</b>
      <span className="hint">{hint}</span>
    </button>
  );
}
