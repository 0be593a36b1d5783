import type { Appearance, Size, Theme } from '../client/use-appearance.ts';
import { CHOOSE, CLOSE_DAY, FRAME, KEYS } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Segments } from '../ui/segments.tsx';

const THEMES = (['light', 'dark', 'contrast'] as const).map((value) => ({ value, label: FRAME.themes[value] }));
const SIZES = (['normal', 'plus'] as const).map((value) => ({ value, label: FRAME.sizes[value] }));

/** What is the officer's own at this window: its looks, another counter, lock. */
export function LooksDialog({
  looks,
  onLeave,
  onCloseDay,
  onLock,
  onClose,
}: {
  readonly looks: Appearance;
  readonly onLeave?: () => void;
  /** Where a day is open. */
  readonly onCloseDay?: (() => void) | undefined;
  readonly onLock: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title={FRAME.looks} onClose={onClose}>
      <Segments<Theme> label={FRAME.theme} options={THEMES} value={looks.theme} onChange={looks.setTheme} />
      <Segments<Size> label={FRAME.size} options={SIZES} value={looks.size} onChange={looks.setSize} />
      <div className="row wrap">
        {onLeave !== undefined && <Button onPress={onLeave}>{CHOOSE.leave}</Button>}
        {onCloseDay !== undefined && <Button onPress={onCloseDay}>{CLOSE_DAY.open}</Button>}
        <Button icon="lock" shortcut="Ctrl K" onPress={onLock}>
          {KEYS.lock}
        </Button>
        <span className="grow" />
        <Button kind="primary" onPress={onClose}>
          {FRAME.close}
        </Button>
      </div>
    </Dialog>
  );
}
