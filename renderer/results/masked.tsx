import { useEffect, useState } from 'react';
import { maskedNumber, maskedPhone } from '#contract/mask.ts';
import { DOSSIER } from '../messages/papers-vi.ts';

const SHOWN_MS = 30_000;

/** A number of a person: masked, shown for 30 seconds on a press. `label` says to a screen reader which number the press shows. */
export function Masked({ value, kind, label }: { readonly value: string; readonly kind: 'number' | 'phone'; readonly label: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isShown]);
  return (
    <span className="masked">
      <b>{isShown ? value : kind === 'number' ? maskedNumber(value) : maskedPhone(value)}</b>
      <button
        type="button"
        className="btn quiet inline"
        aria-label={`${isShown ? DOSSIER.hide : DOSSIER.show} ${label.toLocaleLowerCase('vi')}`}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? DOSSIER.hide : DOSSIER.show}
      </button>
    </span>
  );
}
