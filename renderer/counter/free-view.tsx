import type { QueueTicket } from '#contract/operations/queue.ts';
import { clockAt } from '#contract/time.ts';
import { spacedNumber } from '#contract/words.ts';
import { VISIT } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import type { DoneVisit } from './done-visits.ts';
import type { KeyState } from './keys.ts';
import { useMinute } from './use-minute.ts';
import { minutesSince } from './visit.ts';

/** Nobody is at the counter: who comes next, and what was done last. */
export function FreeView({
  next,
  seriesName,
  call,
  done,
  onCall,
  onCallOther,
}: {
  readonly next: QueueTicket | undefined;
  readonly seriesName: string;
  readonly call: KeyState;
  readonly done: readonly DoneVisit[];
  readonly onCall: () => void;
  readonly onCallOther: () => void;
}) {
  const now = useMinute();
  return (
    <>
      <h1 className="title">{VISIT.freeTitle}</h1>
      {next === undefined ? (
        <div className="card empty">
          <Icon name="users-round" />
          <h2 className="title small">{VISIT.empty}</h2>
          <p>{VISIT.emptyMore}</p>
          <Button shortcut="Shift F2" onPress={onCallOther}>
            {VISIT.callOther}
          </Button>
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
      {done.length > 0 && (
        <section className="stack s2" aria-label={VISIT.done}>
          <h2 className="h">{VISIT.done}</h2>
          <div className="card">
            <table className="tbl">
              <tbody>
                {done.map((visit) => (
                  <tr key={`${visit.number}.${visit.at}`}>
                    <th scope="row" className="num">
                      {spacedNumber(visit.number)}
                    </th>
                    <td>{visit.what}</td>
                    <td className="dim nowrap ra">{clockAt(visit.at)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  );
}
