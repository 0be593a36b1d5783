import { useState } from 'react';
import type { StationStatus } from '#contract/operations/station.ts';
import { useAct } from '../client/use-call.ts';
import { FRAME, printerName } from '../messages/officer-vi.ts';
import { IT } from '../messages/it-vi.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Segments } from '../ui/segments.tsx';
import { useToasts } from '../ui/toast.tsx';
import { EMPTY_PRINTER, printerErrors, printerInput, typedOf } from './printer-target.ts';

const TRANSPORTS = [
  { value: 'tcp', label: IT.network },
  { value: 'virtual', label: IT.virtual },
] as const;
const PROFILES = [
  { value: 'default', label: '80 mm' },
  { value: '58mm', label: '58 mm' },
] as const;

/** Where a printer is and which paper it has. Null: a new one. */
export function PrinterForm({
  printer,
  host,
  onClose,
}: {
  readonly printer: StationStatus['printers'][number] | null;
  /** Of a new printer that was found. */
  readonly host?: string;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState(() => (printer === null ? { ...EMPTY_PRINTER, host: host ?? '' } : typedOf(printer)));
  const [showsErrors, setShowsErrors] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const set = useAct('printer.set');
  const toasts = useToasts();
  const errors = printerErrors(typed);
  const shown = showsErrors ? errors : {};
  const profiles = PROFILES.some(({ value }) => value === typed.profile)
    ? PROFILES
    : [...PROFILES, { value: typed.profile, label: typed.profile }];

  const save = async () => {
    setShowsErrors(true);
    if (Object.keys(errors).length > 0) return;
    const answer = await set.run(printerInput(typed));
    if (answer === null) return;
    if (answer.ok) {
      toasts.show({ text: IT.saved(typed.name.trim()) });
      onClose();
    } else setRefused(answer.refusal.message);
  };

  return (
    <form
      className={printer === null ? 'card pad stack' : 'pad stack sunken'}
      aria-label={printer === null ? IT.add : printerName(printer.printer)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="owner-fields">
        {printer === null && (
          <div className="wide">
            <Field
              label={IT.name}
              value={typed.name}
              onChange={(name) => setTyped({ ...typed, name })}
              error={shown.name}
              hint={IT.nameHint}
              input={{ autoFocus: true, maxLength: 40 }}
            />
          </div>
        )}
        <Segments<'tcp' | 'virtual'>
          label={IT.transport}
          options={TRANSPORTS}
          value={typed.transport}
          onChange={(transport) => setTyped({ ...typed, transport })}
        />
        <Segments<string>
          label={IT.profile}
          options={profiles}
          value={typed.profile}
          onChange={(profile) => setTyped({ ...typed, profile })}
        />
        {typed.transport === 'tcp' && (
          <>
            <Field
              label={IT.host}
              value={typed.host}
              onChange={(host) => setTyped({ ...typed, host })}
              error={shown.host}
              hint={IT.hostHint}
              input={{ maxLength: 255 }}
            />
            <Field
              label={IT.port}
              value={typed.port}
              onChange={(port) => setTyped({ ...typed, port })}
              error={shown.port}
              input={{ inputMode: 'numeric', maxLength: 5 }}
            />
          </>
        )}
      </div>
      <Refusal message={refused} />
      <div className="row">
        <Button kind="primary" type="submit" onPress={() => {}}>
          {IT.save}
        </Button>
        <Button onPress={onClose}>{FRAME.cancel}</Button>
      </div>
    </form>
  );
}
