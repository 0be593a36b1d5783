import { useState } from 'react';
import { readWindowLink } from '#contract/window-link.ts';
import { OfficerGate } from '../lock/officer.tsx';
import { CHOOSE, counterName } from '../messages/officer-vi.ts';
import { ToastArea } from '../ui/toast.tsx';
import { ChooseCounter, type Counter } from './choose-counter.tsx';
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
  const [isReturn, setReturn] = useState(false);
  if (counter !== null) {
    return (
      <CounterWork
        key={counter.number}
        counter={counter}
        onLeave={() => {
          setReturn(true);
          setCounter(null);
        }}
      />
    );
  }
  return (
    <ChooseCounter
      wanted={wanted}
      isReturn={isReturn}
      onOpened={(opened) => {
        setCounter(opened);
        onSeat(opened);
      }}
    />
  );
}
