import { useState } from 'react';
import { readSlot } from '#contract/shelf-slot.ts';
import { DOSSIER } from '../messages/papers-vi.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import type { HandBack } from './use-hand-back.ts';

/** Where the result lies: shelf and compartment, said as they are read before they are written down. */
export function ReadyForm({
  handBack,
  label,
  onReady,
}: {
  readonly handBack: HandBack;
  readonly label: string;
  readonly onReady: (slot: string | null) => void;
}) {
  const [typed, setTyped] = useState('');
  const [isActing, setActing] = useState(false);
  const [isTold, setTold] = useState(false);
  const slot = typed.trim() === '' ? null : readSlot(typed);
  const isBad = typed.trim() !== '' && slot === null;
  const mark = async () => {
    if (isActing) return;
    if (isBad) {
      setTold(true);
      return;
    }
    setActing(true);
    const done = await handBack.markReady(typed);
    setActing(false);
    if (done !== null) onReady(done.slot);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void mark();
      }}
    >
      <Field
        label={DOSSIER.slotLabel}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setTold(false);
        }}
        error={isTold && isBad ? DOSSIER.slotBad(typed.trim()) : undefined}
        hint={slot === null ? DOSSIER.slotHint : DOSSIER.slotRead(slot)}
        input={{ maxLength: 32, onBlur: () => setTold(isBad) }}
      />
      <Button kind="primary" type="submit" icon="package-check" onPress={() => {}}>
        {label}
      </Button>
    </form>
  );
}

/** The slot as large as the officer's way to the shelf is long. */
export function ShelfPlate({
  slot,
  isMoving,
  onMove,
}: {
  readonly slot: string | null;
  readonly isMoving: boolean;
  readonly onMove: () => void;
}) {
  return (
    <section className="shelf" aria-label={DOSSIER.slot}>
      <div className="row">
        <span className="h grow">{DOSSIER.takeFrom}</span>
        <button type="button" className="btn quiet inline" aria-expanded={isMoving} onClick={onMove}>
          {slot === null ? DOSSIER.putSlot : DOSSIER.changeSlot}
        </button>
      </div>
      <b className={slot === null ? 'name-head' : 'num shelf-slot'}>{slot ?? DOSSIER.noSlot}</b>
    </section>
  );
}
