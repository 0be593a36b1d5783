import { useEffect, useRef } from 'react';
import { spacedNumber } from '#contract/words.ts';
import { RECEIVED } from '../messages/papers-vi.ts';
import { WHY_DAY } from '../messages/receive-vi.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { appointmentWords } from './appointment.ts';
import { groupedMark } from './grouped-mark.ts';
import type { Received } from './draft.ts';
import { PrintCard } from './print-card.tsx';

/** A dossier was received: what to tell the person, what became of the paper, and what comes next. */
export function ReceivedView({
  received,
  ownerName,
  number,
  onFinish,
  onAnother,
  onReprint,
  onWhy,
}: {
  readonly received: Received;
  readonly ownerName: string;
  /** The ticket of the visit; null for a person without one. */
  readonly number: string | null;
  readonly onFinish: () => void;
  readonly onAnother: () => void;
  readonly onReprint: () => void;
  readonly onWhy: () => void;
}) {
  const due = appointmentWords(received.dueAt);
  const title = useRef<HTMLDivElement>(null);
  useEffect(() => {
    title.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="stack s5">
      <div className="row done top-al" ref={title}>
        <Icon name="circle-check" />
        <div className="grow">
          <h1 className="title">{RECEIVED.title}</h1>
          <p className="got-code code">{received.code}</p>
          <p className="dim">
            <bdi>{RECEIVED.of(ownerName)}</bdi> {RECEIVED.register(received.register.book, received.register.number)}
          </p>
        </div>
      </div>
      <dl className="card pad big3">
        <div>
          <dt className="h">{RECEIVED.due}</dt>
          <dd>
            <b>{due?.date ?? received.dueAt}</b>
            <span>{due?.when}</span>
          </dd>
        </div>
        <div>
          <dt className="h">{RECEIVED.place}</dt>
          <dd>
            <b className="words">{received.collectAt}</b>
          </dd>
        </div>
        <div>
          <dt className="h">{RECEIVED.mark}</dt>
          <dd>
            <b>{groupedMark(received.mark)}</b>
            <span className="hint">{RECEIVED.markHint}</span>
          </dd>
        </div>
      </dl>
      <PrintCard printJobId={received.printJobId} onReprint={onReprint} />
      <div className="stack s2">
        <h2 className="h">{RECEIVED.next}</h2>
        <div className="row wrap">
          <Button kind="primary" size="big" autoFocus {...(number !== null && { shortcut: 'F9' })} onPress={onFinish}>
            {number === null ? RECEIVED.close : RECEIVED.finish(spacedNumber(number))}
          </Button>
          <Button size="big" shortcut="Shift F8" onPress={onAnother}>
            {RECEIVED.another}
          </Button>
          <Button shortcut="Shift F1" onPress={onWhy}>
            {WHY_DAY.button}
          </Button>
        </div>
        {due && <span className="hint">{RECEIVED.say(`${due.weekday}, ${due.date}`)}</span>}
      </div>
    </div>
  );
}
