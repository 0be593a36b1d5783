import type { Appearance } from '../client/use-appearance.ts';
import { useDesk } from '../lock/officer.tsx';
import { ReprintDialog } from '../receive/reprint-dialog.tsx';
import { UnknownPapersDialog } from '../receive/unknown-papers-dialog.tsx';
import { SyncDialog } from '../ui/sync-dialog.tsx';
import { CallNumberDialog } from './call-number-dialog.tsx';
import { CloseDayDialog } from './close-day-dialog.tsx';
import { LookupDialog } from './lookup-dialog.tsx';
import { LooksDialog } from './looks-dialog.tsx';
import { RollDialog } from './roll-dialog.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { WhyBox } from './why-box.tsx';
import type { CounterState } from './use-counter.ts';

/** The one box that may lie over the work. */
export function Boxes({
  state,
  counter,
  looks,
  onLeave,
}: {
  readonly state: CounterState;
  readonly counter: string;
  readonly looks: Appearance;
  readonly onLeave: () => void;
}) {
  const { lock } = useDesk();
  const close = () => state.setBox(null);
  const done = state.handBack.done?.printJobId ?? state.receiving.draft?.received?.printJobId;
  const ticket = state.ticket;
  switch (state.box) {
    case null:
      return null;
    case 'lookup':
      return <LookupDialog onClose={close} />;
    case 'callNumber':
      return <CallNumberDialog refused={state.acts.refusal?.message} onCall={(typed) => void state.callNumber(typed)} onClose={close} />;
    case 'roll':
      return <RollDialog refused={state.acts.refusal?.message} onEnter={state.enterRoll} onClose={close} />;
    case 'closeDay':
      return state.queue.businessDay === null ? null : <CloseDayDialog day={state.queue.businessDay} onClosed={close} onClose={close} />;
    case 'transfer':
      return state.ticket === null ? null : (
        <TransferDialog
          number={state.ticket.number}
          counter={counter}
          onTransfer={(to, name) => void state.transfer(to, name)}
          onClose={close}
        />
      );
    case 'reprint':
      return <ReprintDialog first={done} ticket={ticket} onClose={close} />;
    case 'why':
      return <WhyBox state={state} onClose={close} />;
    case 'unknownPapers':
      return <UnknownPapersDialog onClose={close} />;
    case 'sync':
      return <SyncDialog onClose={close} openers={{ jobs: () => state.setBox('unknownPapers') }} />;
    case 'looks':
      return (
        <LooksDialog
          looks={looks}
          onLeave={onLeave}
          onCloseDay={state.queue.businessDay === null ? undefined : () => state.setBox('closeDay')}
          onLock={lock}
          onClose={close}
        />
      );
  }
}
