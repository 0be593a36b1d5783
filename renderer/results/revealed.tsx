import { useEffect, useState } from 'react';
import type { ShownField } from '#contract/events/dossier.ts';
import { useCall } from '../client/use-call.ts';
import { DOSSIER } from '../messages/papers-vi.ts';
import { useToasts } from '../ui/toast.tsx';

const SHOWN_MS = 30_000;

/**
 * A number of a person that the station keeps masked: a press asks for it, which is written down there, and it stands for 30 seconds.
 * `label` says to a screen reader which number the press shows.
 */
export function Revealed({
  code,
  field,
  masked,
  label,
}: {
  readonly code: string;
  readonly field: ShownField;
  readonly masked: string;
  readonly label: string;
}) {
  const reveal = useCall('dossier.reveal');
  const toasts = useToasts();
  const [value, setValue] = useState<string | null>(null);
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => setValue(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [value]);
  const press = async () => {
    if (value !== null) {
      setValue(null);
      return;
    }
    const answer = await reveal({ code, field });
    if (answer.ok) setValue(answer.value.value);
    else toasts.show({ text: answer.refusal.message });
  };
  return (
    <span className="masked">
      <b>{value ?? masked}</b>
      <button
        type="button"
        className="btn quiet inline"
        aria-label={`${value === null ? DOSSIER.show : DOSSIER.hide} ${label.toLocaleLowerCase('vi')}`}
        title={DOSSIER.showNote}
        onClick={() => void press()}
      >
        {value === null ? DOSSIER.show : DOSSIER.hide}
      </button>
    </span>
  );
}
