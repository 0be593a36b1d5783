import { useCallback, useEffect, useRef, useState } from 'react';
import { readWindowLink } from '#contract/window-link.ts';
import { useRead } from '../client/use-read.ts';
import { useTopic } from '../client/use-topic.ts';
import { OfficerGate, useDesk } from '../lock/officer.tsx';
import { CHOOSE, counterName } from '../messages/officer-vi.ts';
import { ToastArea } from '../ui/toast.tsx';
import { ChooseCounter, type Counter, type Left } from './choose-counter.tsx';
import { CounterWork } from './counter-work.tsx';
import '../ui/ui.css';

/** The window of an officer: who, at which counter, then the work. */
export function CounterScreen() {
  const [link] = useState(() => readWindowLink(location.hash));
  const [counter, setCounter] = useState<Counter | null>(null);
  const place = counter?.number ?? link?.counter;
  return (
    <OfficerGate role={link?.role ?? 'receiver'} place={place === undefined ? CHOOSE.title : counterName(place)}>
      <ToastArea>
        <Seat wanted={place} onSeat={setCounter} />
      </ToastArea>
    </OfficerGate>
  );
}

/** Lives as long as one officer is signed in: the next one has to open the counter in his own name. */
function Seat({ wanted, onSeat }: { readonly wanted: string | undefined; readonly onSeat: (counter: Counter) => void }) {
  const [counter, setCounter] = useState<Counter | null>(null);
  const [left, setLeft] = useState<Left>(null);
  const leave = useCallback((why: Left) => {
    setLeft(why);
    setCounter(null);
  }, []);
  if (counter !== null) {
    return (
      <>
        <SeatWatch counter={counter.number} onLost={leave} />
        <CounterWork key={counter.number} counter={counter} onLeave={() => leave('byOfficer')} />
      </>
    );
  }
  return (
    <ChooseCounter
      wanted={wanted}
      left={left}
      onOpened={(opened) => {
        setCounter(opened);
        onSeat(opened);
      }}
    />
  );
}

/** Draws nothing: notices that the counter was opened elsewhere since, or its officer has opened another. */
function SeatWatch({ counter, onLost }: { readonly counter: string; readonly onLost: (why: Left) => void }) {
  const { officer } = useDesk();
  const status = useTopic('status');
  const counters = useRead('counter.list', {}, status?.seq);
  const row = counters.value?.rows.find(({ number }) => number === counter);
  const isMine = row === undefined || status === undefined ? null : row.openBy === officer.staff && row.openAt === status.station;
  const wasMine = useRef(false);
  useEffect(() => {
    if (isMine === true) wasMine.current = true;
    // The end of the day closes every counter; the screen says that itself.
    else if (isMine === false && wasMine.current && status?.businessDay != null) onLost('lost');
  }, [isMine, onLost, status?.businessDay]);
  return null;
}
