import type { StationStatus } from '#contract/operations/station.ts';
import { useAct } from '../client/use-call.ts';
import { ROLL, rollWords } from '../messages/roll-vi.ts';
import { Button } from './button.tsx';
import { useToasts } from './toast.tsx';

/** How much paper a printer has, and who prints for it; a person who puts a roll in says so here. `always`: before it is near its end too. */
export function RollLine({ printer, always }: { readonly printer: StationStatus['printers'][number]; readonly always?: boolean }) {
  const change = useAct('printer.changeRoll');
  const toasts = useToasts();
  const { roll, fallback, isReplaced } = printer;
  const isLow = roll.state === 'nearEnd' || roll.state === 'out';
  const words = always === true || isLow ? rollWords(roll) : '';
  const instead = fallback === null ? '' : isReplaced ? ROLL.replaced(fallback) : always === true ? ROLL.replacedSoon(fallback) : '';
  const isCounted = isLow || (always === true && roll.metres !== null);

  const changed = async () => {
    const answer = await change.run({ printer: printer.printer });
    if (answer !== null) toasts.show({ text: answer.ok ? ROLL.changedSaid(printer.printer) : answer.refusal.message });
  };

  if (words === '' && instead === '') return null;
  return (
    <div className="row wrap">
      <span className={isLow ? 'warn-text grow' : 'hint grow'}>{[words, instead].filter((part) => part !== '').join(' ')}</span>
      {isCounted && (
        <Button size="small" onPress={() => void changed()}>
          {ROLL.changed}
        </Button>
      )}
    </div>
  );
}
