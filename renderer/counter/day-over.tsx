import { useState } from 'react';
import { localDateAt } from '#contract/time.ts';
import { useRead } from '../client/use-read.ts';
import { VISIT } from '../messages/officer-vi.ts';
import { Icon } from '../ui/icon.tsx';
import { DayLeft } from './day-left.tsx';

/** After the closing: what was left of the day. */
export function DayOver() {
  const [today] = useState(() => localDateAt(Date.now()));
  const left = useRead('day.left', { date: today }).value;
  return (
    <div className="card empty">
      <Icon name="calendar-days" />
      <h1 className="title small">{left?.isClosed ? VISIT.dayOver : VISIT.notOpen}</h1>
      {left?.isClosed && <DayLeft left={left} />}
      <p>{VISIT.dayOverMore}</p>
    </div>
  );
}
