import { FRAME } from '../messages/officer-vi.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Why an act was not done, beside where it was asked; said at once by a screen reader. Empty while there is nothing to say. */
export function Refusal({ message, onClose }: { readonly message: string | null; readonly onClose?: () => void }) {
  return (
    <div role="alert" className="live">
      {message !== null && (
        <div className="refusal">
          <Icon name="triangle-alert" />
          <span className="grow">{message}</span>
          {onClose !== undefined && (
            <Button size="small" onPress={onClose}>
              {FRAME.close}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
