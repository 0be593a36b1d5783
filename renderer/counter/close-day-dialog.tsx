import { useState } from 'react';
import { useAct } from '../client/use-call.ts';
import { useRead } from '../client/use-read.ts';
import { CLOSE_DAY, FRAME } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { DayLeft } from './day-left.tsx';

/** The day can not be opened again: what is left unserved is named before, and every open ticket is settled by this one act. */
export function CloseDayDialog({
  day,
  onClosed,
  onClose,
}: {
  readonly day: string;
  readonly onClosed: () => void;
  readonly onClose: () => void;
}) {
  const left = useRead('day.left', { date: day }).value;
  const close = useAct('day.close');
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <Dialog title={CLOSE_DAY.title} onClose={onClose}>
      <p>{CLOSE_DAY.lead(day)}</p>
      {left !== undefined && <DayLeft left={left} />}
      {left !== undefined && left.serving > 0 && <p className="warn-text">{CLOSE_DAY.serving(left.serving)}</p>}
      <Refusal message={refused} />
      <div className="row">
        <span className="grow" />
        <Button autoFocus onPress={onClose}>
          {FRAME.cancel}
        </Button>
        <Button
          kind="primary"
          onPress={() =>
            void close.run({ date: day }).then((answer) => {
              if (answer === null) return;
              if (answer.ok) onClosed();
              else setRefused(answer.refusal.message);
            })
          }
        >
          {CLOSE_DAY.act}
        </Button>
      </div>
    </Dialog>
  );
}
