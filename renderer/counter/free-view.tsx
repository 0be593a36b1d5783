import type { AnswerFor } from '#contract/operations/table.ts';
import type { QueueTicket } from '#contract/operations/queue.ts';
import { spacedNumber } from '#contract/words.ts';
import { VISIT } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import type { KeyState } from './keys.ts';
import { RecentVisits } from './recent-visits.tsx';
import { useMinute } from './use-minute.ts';
import { Since } from '../ui/since.tsx';
import { elapsed, minutesSince } from './visit.ts';

const freeFor = (from: number, now: number): string => VISIT.freeFor(elapsed(from, now));

/** Nobody is at the counter: who comes next, and what was done last. */
export function FreeView({
  next,
  seriesName,
  call,
  older,
  recent,
  onCall,
  onCallOther,
  onWalkIn,
  onUndo,
}: {
  readonly next: QueueTicket | undefined;
  readonly seriesName: string;
  readonly call: KeyState;
  /** One who waits longer than the next, where that is a priority. */
  readonly older: QueueTicket | undefined;
  readonly recent: AnswerFor<'queue.recent'> | undefined;
  readonly onCall: () => void;
  readonly onCallOther: () => void;
  readonly onWalkIn: () => void;
  readonly onUndo: (commandId: string, number: string) => void;
}) {
  const now = useMinute();
  const last = recent?.rows[0];
  return (
    <>
      <div className="row wrap">
        <h1 className="title grow">{VISIT.freeTitle}</h1>
        {last !== undefined && <Since className="dim" from={last.at} text={freeFor} />}
      </div>
      {next === undefined ? (
        <div className="card empty">
          <Icon name="users-round" />
          <h2 className="title small">{VISIT.empty}</h2>
          <p>{VISIT.emptyMore}</p>
          <div className="row wrap">
            <Button shortcut="Shift F2" onPress={onCallOther}>
              {VISIT.callOther}
            </Button>
            <Button shortcut="Shift F4" onPress={onWalkIn}>
              {VISIT.walkIn}
            </Button>
          </div>
        </div>
      ) : (
        <section className="card" aria-label={VISIT.next}>
          <div className="pad row wrap big-number">
            <div className="stack s1">
              <span className="h">{VISIT.next}</span>
              <span className="num plate">{spacedNumber(next.number)}</span>
            </div>
            <div className="stack s2 grow">
              {next.priority && (
                <Chip state="called" icon="star">
                  {VISIT.priority}
                </Chip>
              )}
              <span>{VISIT.waited(seriesName, minutesSince(next.takenAt, now))}</span>
              {next.priority && older !== undefined && <span className="hint">{VISIT.priorityFirst(older.number)}</span>}
              {!next.heldHere && <span className="hint">{VISIT.heldElsewhere}</span>}
            </div>
          </div>
          <div className="row wrap acts">
            <Button
              kind="primary"
              size="big"
              icon="megaphone"
              shortcut="F2"
              autoFocus
              off={call.state === 'no' && call.reason}
              onPress={onCall}
            >
              {VISIT.callThis(next.number)}
            </Button>
            <Button shortcut="Shift F2" size="big" onPress={onCallOther}>
              {VISIT.callOther}
            </Button>
          </div>
        </section>
      )}
      {recent !== undefined && <RecentVisits recent={recent} onUndo={onUndo} />}
    </>
  );
}
