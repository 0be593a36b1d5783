import type { InputFor } from '#contract/operations/table.ts';
import { seriesId } from '#contract/ids.ts';
import { useRead } from '../client/use-read.ts';
import { counterName, FRAME, TRANSFER } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

type Target = InputFor<'queue.transfer'>['to'];

/** Shift F7: the ticket goes to wait for another series or for one counter; one press each. */
export function TransferDialog({
  number,
  counter,
  onTransfer,
  onClose,
}: {
  readonly number: string;
  readonly counter: string;
  readonly onTransfer: (to: Target, name: string) => void;
  readonly onClose: () => void;
}) {
  const series = useRead('series.list', {}).value?.rows ?? [];
  const counters = useRead('counter.list', {}).value?.rows ?? [];
  return (
    <Dialog title={TRANSFER.title(number)} onClose={onClose}>
      <h3 className="label">{TRANSFER.toSeries}</h3>
      <div className="row wrap">
        {series.map(({ id, name }, index) => (
          <Button key={id} autoFocus={index === 0} onPress={() => onTransfer({ series: seriesId.parse(id) }, TRANSFER.series(id, name))}>
            {TRANSFER.series(id, name)}
          </Button>
        ))}
      </div>
      <h3 className="label">{TRANSFER.toCounter}</h3>
      <div className="row wrap">
        {counters
          .filter((row) => row.number !== counter)
          .map((row) => (
            <Button key={row.number} onPress={() => onTransfer({ counter: row.number }, `${counterName(row.number)}, ${row.name}`)}>
              {counterName(row.number)}
            </Button>
          ))}
      </div>
      <div className="row">
        <span className="grow" />
        <Button onPress={onClose}>{FRAME.cancel}</Button>
      </div>
    </Dialog>
  );
}
