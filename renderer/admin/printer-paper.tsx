import { useState } from 'react';
import type { DocumentKind } from '#contract/events/print-job.ts';
import { rollMetres } from '#contract/events/printer.ts';
import type { StationStatus } from '#contract/operations/station.ts';
import { useAct } from '../client/use-call.ts';
import { FRAME, printerName } from '../messages/officer-vi.ts';
import { DOCUMENT_WORDS } from '../messages/papers-vi.ts';
import { ROLL } from '../messages/roll-vi.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/check.tsx';
import { Field } from '../ui/field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Segments } from '../ui/segments.tsx';
import { useToasts } from '../ui/toast.tsx';
import { printerInput, typedOf } from './printer-target.ts';

type Printer = StationStatus['printers'][number];

const KINDS: readonly DocumentKind[] = ['ticket', 'guide', 'receipt', 'handover', 'missing-papers'];

/** Metres as typed: null for nothing, undefined for what is no length of a roll. */
export function metresOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const read = /^\d+(\.\d+)?$/.test(text) ? rollMetres.safeParse(Number(text)) : undefined;
  return read?.data;
}

/** Which papers a printer prints, who stands in for it, and how long its rolls are. */
export function PrinterPaper({
  printer,
  others,
  onClose,
}: {
  readonly printer: Printer;
  readonly others: readonly Printer[];
  readonly onClose: () => void;
}) {
  const [papers, setPapers] = useState<readonly DocumentKind[]>(printer.papers);
  const [fallback, setFallback] = useState(printer.fallback ?? '');
  const [metres, setMetres] = useState(printer.roll.metres === null ? '' : String(printer.roll.metres));
  const [refused, setRefused] = useState<string | null>(null);
  const set = useAct('printer.set');
  const toasts = useToasts();
  const length = metresOf(metres);

  const save = async () => {
    if (length === undefined) return;
    const choice = { papers: [...papers], fallback: fallback === '' ? null : fallback, rollMetres: length };
    const answer = await set.run({ ...printerInput(typedOf(printer)), ...choice });
    if (answer === null) return;
    if (answer.ok) {
      toasts.show({ text: ROLL.saved(printer.printer) });
      onClose();
    } else setRefused(answer.refusal.message);
  };

  return (
    <form
      className="pad stack sunken"
      aria-label={`${ROLL.settings}: ${printerName(printer.printer)}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset className="segs">
        <legend className="label">{ROLL.papers}</legend>
        <div className="row wrap">
          {KINDS.map((kind) => (
            <Check
              key={kind}
              on={papers.includes(kind)}
              onChange={(on) => setPapers(on ? [...papers, kind] : papers.filter((each) => each !== kind))}
            >
              {DOCUMENT_WORDS[kind]}
            </Check>
          ))}
        </div>
      </fieldset>
      <Segments<string>
        label={ROLL.fallback}
        options={[
          { value: '', label: ROLL.noFallback },
          ...others.map((other) => ({ value: other.printer, label: printerName(other.printer) })),
        ]}
        value={fallback}
        onChange={setFallback}
      />
      <Field
        label={ROLL.metres}
        value={metres}
        onChange={setMetres}
        error={length === undefined ? ROLL.badMetres(metres.trim()) : undefined}
        hint={ROLL.metresHint}
        input={{ inputMode: 'decimal', maxLength: 6 }}
      />
      <Refusal message={refused} />
      <div className="row">
        <Button kind="primary" type="submit" onPress={() => {}}>
          {ROLL.save}
        </Button>
        <Button onPress={onClose}>{FRAME.cancel}</Button>
      </div>
    </form>
  );
}
