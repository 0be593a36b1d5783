import { type KeyboardEvent, useRef, useState } from 'react';
import type { QueueSnapshot, QueueTicket } from '#contract/operations/queue.ts';
import { spacedNumber } from '#contract/words.ts';
import { VISIT } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ticketPaperWords } from '../messages/roll-vi.ts';
import { isPaperMissing } from './ticket-paper.tsx';
import { useMinute } from './use-minute.ts';
import { LONG_WAIT_MINUTES, minutesSince, waitingFor } from './visit.ts';

interface Tab {
  readonly id: string;
  readonly label: string;
  readonly tickets: readonly QueueTicket[];
}

/** Who waits, next first. The first tab is this counter's own order; then what was put aside here. */
export function Worklist({
  queue,
  counter,
  series,
  names,
  onPick,
  onBack,
  onRoll,
}: {
  readonly queue: QueueSnapshot;
  readonly counter: string;
  readonly series: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** A press on one who waits: that number is called. */
  readonly onPick: (ticket: QueueTicket) => void;
  /** A press on one who was put aside or absent: the person is here. */
  readonly onBack: (ticket: QueueTicket) => void;
  /** Numbers of a pre-printed roll. */
  readonly onRoll: () => void;
}) {
  const [chosen, setChosen] = useState('mine');
  const mine = waitingFor(queue, series, counter);
  const own = new Set(mine);
  const others = queue.waiting.filter((ticket) => !own.has(ticket));
  const tabs: readonly Tab[] = [
    { id: 'mine', label: series.join(', '), tickets: mine },
    ...(others.length > 0 ? [{ id: 'others', label: VISIT.others, tickets: others }] : []),
    ...(queue.parked.length > 0 ? [{ id: 'parked', label: VISIT.parked, tickets: queue.parked }] : []),
    ...(queue.missed.length > 0 ? [{ id: 'missed', label: VISIT.missed, tickets: queue.missed }] : []),
  ];
  const tab = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  if (tab === undefined) return null;
  return (
    <section className="col left" aria-label={VISIT.worklist}>
      <div className="lefthead">
        <div className="row">
          <h2 className="title small grow">{VISIT.waiting}</h2>
          <span className="num count">{mine.length}</span>
        </div>
        {tabs.length > 1 && (
          <div className="tabs" role="group" aria-label={VISIT.worklist}>
            {tabs.map(({ id, label, tickets }) => (
              <button
                key={id}
                type="button"
                className={id === tab.id ? 'tab on' : 'tab'}
                aria-pressed={id === tab.id}
                onClick={() => setChosen(id)}
              >
                {label} <b>{tickets.length}</b>
              </button>
            ))}
          </div>
        )}
      </div>
      {tab.tickets.length === 0 ? (
        <p className="pad dim">{VISIT.emptyMore}</p>
      ) : (
        <Tickets
          key={tab.id}
          tickets={tab.tickets}
          hasNext={tab.id === 'mine'}
          names={names}
          onPick={tab.id === 'mine' || tab.id === 'others' ? onPick : onBack}
          labelOf={tab.id === 'mine' || tab.id === 'others' ? undefined : VISIT.comesBack}
        />
      )}
      {(tab.id === 'parked' || tab.id === 'missed') && <p className="pad hint">{VISIT.parkedHint}</p>}
      <div className="leftfoot">
        <Button kind="quiet" size="small" onPress={onRoll}>
          {VISIT.roll}
        </Button>
      </div>
    </section>
  );
}

/** As many rows as are made at once: five hundred who wait cost no more than sixty. */
const AT_ONCE = 60;

function Row({
  ticket,
  isNext,
  isStop,
  minutes,
  what,
  label,
  onFocus,
  onPick,
}: {
  readonly ticket: QueueTicket;
  readonly isNext: boolean;
  readonly isStop: boolean;
  readonly minutes: number;
  readonly what: string;
  readonly label: string | undefined;
  readonly onFocus: () => void;
  readonly onPick: () => void;
}) {
  return (
    <li>
      <button
        type="button"
        className={isNext ? 'wl next' : 'wl'}
        tabIndex={isStop ? 0 : -1}
        title={label}
        onFocus={onFocus}
        onClick={onPick}
      >
        <span className="num">{spacedNumber(ticket.number)}</span>
        <small className={ticket.priority ? 'prio' : undefined}>
          {ticket.priority && <Icon name="star" />} {ticket.priority ? VISIT.priority : what}
          {isPaperMissing(ticket.paper) && (
            <span className="no-paper">
              <Icon name="printer-x" />
              <span className="vh">{ticketPaperWords(ticket.paper.state)}</span>
            </span>
          )}
        </small>
        <span className={minutes >= LONG_WAIT_MINUTES ? 't long' : 't'}>{VISIT.minutes(minutes)}</span>
      </button>
    </li>
  );
}

/** One stop of the Tab key; arrows, Home and End inside. */
function Tickets({
  tickets,
  hasNext,
  names,
  onPick,
  labelOf,
}: {
  readonly tickets: readonly QueueTicket[];
  readonly hasNext: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly onPick: (ticket: QueueTicket) => void;
  /** What a press means, where that is not to call the number. */
  readonly labelOf: ((number: string) => string) | undefined;
}) {
  const now = useMinute();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [most, setMost] = useState(AT_ONCE);
  const shown = tickets.slice(0, most);
  const stop = Math.min(at, shown.length - 1);

  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(to, shown.length - 1));
    setAt(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <ul className="wls" ref={list} onKeyDown={move}>
      {shown.map((ticket, index) => (
        <Row
          key={ticket.ticketId}
          ticket={ticket}
          isNext={hasNext && index === 0}
          isStop={index === stop}
          minutes={minutesSince(ticket.takenAt, now)}
          what={names.get(ticket.series) ?? ticket.series}
          label={labelOf?.(ticket.number)}
          onFocus={() => setAt(index)}
          onPick={() => onPick(ticket)}
        />
      ))}
      {tickets.length > most && (
        <li>
          <Button kind="quiet" onPress={() => setMost(most + AT_ONCE)}>
            {VISIT.more(Math.min(AT_ONCE, tickets.length - most))}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** The list folded to numbers while a person is served: the centre gains the room. */
export function Rail({
  queue,
  counter,
  series,
  now,
}: {
  readonly queue: QueueSnapshot;
  readonly counter: string;
  readonly series: readonly string[];
  readonly now: string | null;
}) {
  const mine = waitingFor(queue, series, counter);
  return (
    <section className="col left" aria-label={VISIT.rail}>
      {now !== null && <div className="railnum now">{spacedNumber(now)}</div>}
      <div className="railnum few">{VISIT.railWaiting(mine.length)}</div>
      <ul>
        {mine.slice(0, 12).map((ticket) => (
          <li className="railnum" key={ticket.ticketId}>
            {spacedNumber(ticket.number)}
          </li>
        ))}
      </ul>
    </section>
  );
}
