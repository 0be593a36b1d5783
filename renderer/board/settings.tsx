import { useEffect, useState } from 'react';
import { BOARD } from '../messages/board-vi.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { type BoardPlace, LEAST_PLACE, MOST_PLACE, readableLines } from './readable-lines.ts';

/** The way to the settings is there only while somebody moves a mouse or presses a key at the board. */
const SHOWN_MS = 8_000;

/** True for some seconds after the board's own mouse or keyboard was touched. */
function useStirred(): boolean {
  const [stirredAt, setStirredAt] = useState<number | null>(null);
  useEffect(() => {
    const stir = () => setStirredAt((before) => (before !== null && Date.now() - before < 1_000 ? before : Date.now()));
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const event of events) addEventListener(event, stir);
    return () => {
      for (const event of events) removeEventListener(event, stir);
    };
  }, []);
  useEffect(() => {
    if (stirredAt === null) return;
    const timer = setTimeout(() => setStirredAt(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [stirredAt]);
  return stirredAt !== null;
}

export interface BoardSettingsProps {
  readonly place: BoardPlace;
  readonly onChange: (place: BoardPlace) => void;
  readonly onTry: () => void;
}

/** Screen and hall, from which the number of lines follows; and whether the chime is heard. */
export function BoardSettings({ place, onChange, onTry }: BoardSettingsProps) {
  const stirred = useStirred();
  const [isOpen, setOpen] = useState(false);
  const side = (key: keyof BoardPlace, label: string, unit: string) => (
    <div className="set" role="group" aria-label={label}>
      <span>{label}</span>
      <Step
        icon="minus"
        name={BOARD.less(label)}
        possible={place[key] > LEAST_PLACE[key]}
        onPress={() => onChange({ ...place, [key]: place[key] - 1 })}
      />
      <b role="status">
        {place[key]} {unit}
      </b>
      <Step
        icon="plus"
        name={BOARD.more(label)}
        possible={place[key] < MOST_PLACE[key]}
        onPress={() => onChange({ ...place, [key]: place[key] + 1 })}
      />
    </div>
  );
  return (
    <>
      {(stirred || isOpen) && (
        <button type="button" className="to-settings" onClick={() => setOpen(true)}>
          <Icon name="settings" />
          {BOARD.settings}
        </button>
      )}
      {isOpen && (
        <Dialog title={BOARD.settings} onClose={() => setOpen(false)}>
          {side('inches', BOARD.inches, BOARD.inch)}
          {side('metres', BOARD.metres, BOARD.metre)}
          <p>{BOARD.lines(readableLines(place))}</p>
          <div className="acts">
            <button type="button" onClick={onTry}>
              {BOARD.tryChime}
            </button>
            <button type="button" onClick={() => setOpen(false)}>
              {BOARD.close}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

interface StepProps {
  readonly icon: 'minus' | 'plus';
  readonly name: string;
  readonly possible: boolean;
  readonly onPress: () => void;
}

function Step({ icon, name, possible, onPress }: StepProps) {
  return (
    <button type="button" aria-label={name} aria-disabled={!possible} onClick={() => possible && onPress()}>
      <Icon name={icon} />
    </button>
  );
}
