import { useCallback } from 'react';
import type { QueueTicket } from '#contract/operations/queue.ts';
import { clockAt } from '#contract/time.ts';
import { spacedNumber } from '#contract/words.ts';
import { VISIT } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Since } from '../ui/since.tsx';
import { TicketPaper } from './ticket-paper.tsx';
import { useMinute } from './use-minute.ts';
import { elapsed, minutesSince } from './visit.ts';

/** A number was called and its holder is on the way. */
export function CalledView({
  ticket,
  times,
  seriesName,
  onStart,
  onRecall,
  onNoShow,
  onReprint,
}: {
  readonly ticket: QueueTicket;
  readonly times: number;
  readonly seriesName: string;
  readonly onStart: () => void;
  readonly onRecall: () => void;
  readonly onNoShow: () => void;
  readonly onReprint: () => void;
}) {
  const now = useMinute();
  const since = ticket.since ?? ticket.takenAt;
  const said = useCallback((from: number, at: number) => VISIT.times(times, elapsed(from, at)), [times]);
  return (
    <>
      <div className="row wrap">
        <h1 className="title grow">{VISIT.calling(ticket.number)}</h1>
        <Chip state="called">
          <Since from={since} text={said} />
        </Chip>
      </div>
      <section className="card" aria-label={VISIT.calling(ticket.number)}>
        <div className="pad row wrap big-number">
          <span className="num plate">{spacedNumber(ticket.number)}</span>
          <div className="stack s2 grow">
            {ticket.priority && (
              <Chip state="called" icon="star">
                {VISIT.priority}
              </Chip>
            )}
            <span>{VISIT.waited(seriesName, minutesSince(ticket.takenAt, now))}</span>
            <span className="hint">{VISIT.onBoard(clockAt(since))}</span>
            <TicketPaper paper={ticket.paper} onReprint={onReprint} />
          </div>
        </div>
        <div className="row wrap acts">
          <Button kind={times >= 3 ? 'plain' : 'primary'} size="big" shortcut="F4" autoFocus onPress={onStart}>
            {VISIT.start}
          </Button>
          <Button size="big" shortcut="F3" onPress={onRecall}>
            {VISIT.recall}
          </Button>
          <Button kind={times >= 3 ? 'primary' : 'plain'} size="big" shortcut="F6" onPress={onNoShow}>
            {VISIT.noShow}
          </Button>
        </div>
      </section>
      <p className="hint">{times >= 3 ? VISIT.thirdCall : VISIT.scanStarts}</p>
    </>
  );
}
