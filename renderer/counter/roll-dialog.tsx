import { useRef, useState } from 'react';
import { FRAME, ROLL } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';

/** Numbers of a pre-printed roll, one after the other: the box stays open, since a hall without its kiosk has many. */
export function RollDialog({
  refused,
  onEnter,
  onClose,
}: {
  /** Why the last number was not taken; what was typed stays. */
  readonly refused: string | undefined;
  readonly onEnter: (typed: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [entered, setEntered] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const enter = async (): Promise<void> => {
    const number = typed.trim();
    setEmpty(number === '');
    setEntered(null);
    if (number !== '' && (await onEnter(number))) {
      setEntered(number);
      setTyped('');
    }
    field.current?.focus();
  };
  return (
    <Dialog title={ROLL.title} onClose={onClose}>
      <p className="dim">{ROLL.lead}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <Field
          label={ROLL.label}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setEmpty(false);
          }}
          error={isEmpty ? ROLL.empty : typed === '' ? undefined : refused}
          hint={ROLL.hint}
          inputRef={field}
          input={{ autoFocus: true, maxLength: 12, autoCapitalize: 'characters' }}
        />
        <p role="status">{entered !== null && ROLL.entered(entered)}</p>
        <div className="row">
          <span className="grow" />
          <Button onPress={onClose}>{FRAME.close}</Button>
          <Button kind="primary" type="submit" shortcut="Enter" onPress={() => {}}>
            {ROLL.act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
