import { clockAt, localDateAt, parseIso } from '#contract/time.ts';
import { weekdayName, writtenDate } from '#contract/words.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { limitText } from '../messages/papers-vi.ts';
import { WHY_DAY } from '../messages/receive-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Run } from './appointment.ts';

export interface WhyRun extends Run {
  readonly dueAt: string;
  readonly basis: string;
  readonly arrival?: { readonly date: string; readonly basis: string } | undefined;
  /** ms UTC; null for a dossier that is not received yet. */
  readonly receivedAt: number | null;
}

interface Line {
  readonly date: string;
  readonly n: number | null;
  readonly reason: string;
}

/** The days in order: those that count with their number, and those passed over with their reason. */
export function daysOf({ counted, skipped }: Pick<Run, 'counted' | 'skipped'>): readonly Line[] {
  return [
    ...counted.map((date, index) => ({ date, n: index + 1, reason: '' })),
    ...skipped.map(({ date, reason }) => ({ date, n: null, reason })),
  ].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const dayText = (date: string): string => `${weekdayName(date)}, ${writtenDate(date)}`;

/** Why this day: every day counted or passed over, and by which law. */
export function WhyDialog({ run, onClose }: { readonly run: WhyRun; readonly onClose: () => void }) {
  const dueMs = parseIso(run.dueAt);
  return (
    <Dialog title={WHY_DAY.title} onClose={onClose} wide>
      <div className="stack s1">
        {run.receivedAt !== null && <p>{WHY_DAY.received(`${clockAt(run.receivedAt)}, ${dayText(localDateAt(run.receivedAt))}`)}</p>}
        {run.arrival !== undefined && <p>{WHY_DAY.arrival(dayText(run.arrival.date))}</p>}
        <p>
          {WHY_DAY.limit(limitText(run.unit, run.limit))}{' '}
          {dueMs !== null && <b>{WHY_DAY.end(`${dayText(localDateAt(dueMs))}, ${clockAt(dueMs)}`)}</b>}
        </p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard too */}
      <div className="plain-list" tabIndex={0} role="group" aria-label={WHY_DAY.standing}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{WHY_DAY.day}</th>
              <th scope="col">{WHY_DAY.standing}</th>
            </tr>
          </thead>
          <tbody>
            {daysOf(run).map(({ date, n, reason }) => (
              <tr key={date} className={n === null ? 'skip' : undefined}>
                <td>{dayText(date)}</td>
                <td>{n === null ? WHY_DAY.skipped(reason) : WHY_DAY.countedAs(n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">
        {WHY_DAY.counting} {WHY_DAY.basis(run.basis)} {run.arrival !== undefined && WHY_DAY.basis(run.arrival.basis)}
      </p>
      <div className="row">
        <span className="grow" />
        <Button kind="primary" shortcut="Esc" onPress={onClose}>
          {FRAME.close}
        </Button>
      </div>
    </Dialog>
  );
}
