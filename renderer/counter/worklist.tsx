import { type KeyboardEvent, useRef, useState } from 'react';
import type { QueueSnapshot, QueueTicket } from '#contract/operations/queue.ts';
import { spacedNumber } from '#contract/words.ts';
import { VISIT } from '../messages/officer-vi.ts';
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
}: {
  readonly queue: QueueSnapshot;
  readonly counter: string;
  readonly series: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  /** A press on one who waits: that number is called. */
  readonly onPick: (ticket: QueueTicket) => void;
}) {
  const [chosen, setChosen] = useState('mine');
  const mine = waitingFor(queue, series, counter);
  const others = queue.waiting.filter((ticket) => !mine.includes(ticket));
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
          onPick={tab.id === 'mine' || tab.id === 'others' ? onPick : undefined}
        />
      )}
      {tab.id === 'parked' && <p className="pad hint">{VISIT.parkedHint}</p>}
    </section>
  );
}

/** One stop of the Tab key; arrows, Home and End inside. */
function Tickets({
  tickets,
  hasNext,
  names,
  onPick,
}: {
  readonly tickets: readonly QueueTicket[];
  readonly hasNext: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly onPick: ((ticket: QueueTicket) => void) | undefined;
}) {
  const now = useMinute();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const stop = Math.min(at, tickets.length - 1);

  const move = (event: KeyboardEvent) => {
    const to = { ArrowDown: stop + 1, ArrowUp: stop - 1, Home: 0, End: tickets.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(to, tickets.length - 1));
    setAt(next);
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <ul className="wls" ref={list} onKeyDown={move}>
      {tickets.map((ticket, index) => {
        const minutes = minutesSince(ticket.takenAt, now);
        return (
          <li key={ticket.ticketId}>
            <button
              type="button"
              className={hasNext && index === 0 ? 'wl next' : 'wl'}
              tabIndex={index === stop ? 0 : -1}
              aria-disabled={onPick === undefined}
              onFocus={() => setAt(index)}
              onClick={() => onPick?.(ticket)}
            >
              <span className="num">{spacedNumber(ticket.number)}</span>
              <small className={ticket.priority ? 'prio' : undefined}>
                {ticket.priority && <Icon name="star" />} {ticket.priority ? VISIT.priority : (names.get(ticket.series) ?? ticket.series)}
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
      })}
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
