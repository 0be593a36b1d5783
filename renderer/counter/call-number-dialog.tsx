import { useState } from 'react';
import { CALL_NUMBER, FRAME } from '../messages/officer-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';

/** Shift F2: a small box for one number. The station reads what an input method has made of it, and says what it read. */
export function CallNumberDialog({
  refused,
  onCall,
  onClose,
}: {
  /** Why the last number was not called; what was typed stays. */
  readonly refused: string | undefined;
  readonly onCall: (typed: string) => void;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  return (
    <Dialog title={CALL_NUMBER.title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') setEmpty(true);
          else onCall(typed.trim());
        }}
      >
        <Field
          label={CALL_NUMBER.label}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setEmpty(false);
          }}
          error={isEmpty ? CALL_NUMBER.empty : refused}
          hint={CALL_NUMBER.hint}
          input={{ autoFocus: true, maxLength: 12, autoCapitalize: 'characters' }}
        />
        <div className="row">
          <span className="grow" />
          <Button onPress={onClose}>{FRAME.cancel}</Button>
          <Button kind="primary" type="submit" shortcut="Enter" onPress={() => {}}>
            {CALL_NUMBER.act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
