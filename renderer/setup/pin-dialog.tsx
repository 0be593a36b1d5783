import { useState } from 'react';
import { useAct } from '../client/use-call.ts';
import { FRAME } from '../messages/officer-vi.ts';
import { SETUP } from '../messages/setup-vi.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useToasts } from '../ui/toast.tsx';

/** A new PIN, typed twice; it is never shown again, not even here. */
export function PinDialog({ staff, name, onClose }: { readonly staff: string; readonly name: string; readonly onClose: () => void }) {
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [showsErrors, setShowsErrors] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const set = useAct('staff.setPin');
  const toasts = useToasts();
  const bad = /^\d{4,12}$/.test(pin) ? undefined : SETUP.pinBad;
  const differs = pin === again ? undefined : SETUP.pinDiffers;

  const save = async () => {
    setShowsErrors(true);
    if (bad !== undefined || differs !== undefined) return;
    const answer = await set.run({ staff, pin });
    if (answer === null) return;
    if (!answer.ok) return setRefused(answer.refusal.message);
    toasts.show({ text: SETUP.pinSaved(name) });
    onClose();
  };

  return (
    <Dialog title={SETUP.pinTitle(name)} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field
          label={SETUP.pin}
          value={pin}
          onChange={setPin}
          error={showsErrors ? bad : undefined}
          hint={SETUP.pinHint}
          input={{ type: 'password', inputMode: 'numeric', maxLength: 12, autoFocus: true }}
        />
        <Field
          label={SETUP.pinAgain}
          value={again}
          onChange={setAgain}
          error={showsErrors && bad === undefined ? differs : undefined}
          input={{ type: 'password', inputMode: 'numeric', maxLength: 12 }}
        />
        <Refusal message={refused} />
        <div className="row">
          <Button kind="primary" type="submit" onPress={() => {}}>
            {SETUP.setPin}
          </Button>
          <Button onPress={onClose}>{FRAME.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
