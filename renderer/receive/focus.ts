import { type RefObject, useEffect, useState } from 'react';
import type { Draft } from './draft.ts';

/** The main stops of the form: what is typed, the procedure, the ticks. Radio buttons and small acts lie between them, for Tab. */
const STOPS = 'input:not([type=radio]):not([type=checkbox]):not([role=spinbutton]), .comp input[type=checkbox]';

/** Enter in a field goes on to the next one, and after the last to the act. */
export function toNextStop(form: HTMLFormElement | null): void {
  if (form === null) return;
  const stops = [...form.querySelectorAll<HTMLElement>(STOPS)];
  const from = document.activeElement;
  const next = stops.find((stop) => from !== null && (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
  (next ?? document.querySelector<HTMLElement>('.act .btn.primary'))?.focus();
}

const nameOf = (target: EventTarget | null): string | null =>
  target instanceof HTMLInputElement && target.name !== '' ? target.name : null;

/**
 * Remembers in the draft which field has the focus, and gives it the focus again where the draft was read back: after a crash the
 * officer types on where he was.
 */
export function useFocusKept(
  form: RefObject<HTMLFormElement | null>,
  draft: Draft | null,
  update: (change: (draft: Draft) => Draft, isQuiet?: boolean) => void,
): void {
  // Of the first moment: what has the focus by itself must not overwrite it.
  const [first] = useState(draft?.focus ?? null);
  const isThere = draft !== null;
  useEffect(() => {
    const shown = form.current;
    if (!isThere || shown === null) return;
    const keep = (event: FocusEvent): void => {
      const focus = nameOf(event.target);
      if (focus !== null) update((now) => (now.focus === focus ? now : { ...now, focus }), true);
    };
    shown.addEventListener('focusin', keep);
    return () => shown.removeEventListener('focusin', keep);
  }, [form, isThere, update]);

  useEffect(() => {
    const shown = form.current;
    if (first === null || shown === null) return;
    const find = (): HTMLInputElement | undefined =>
      [...shown.querySelectorAll('input')].find((field) => field.name === first && field.offsetParent !== null);
    const focus = (field: HTMLInputElement): void => {
      field.focus();
      if (field.type === 'text' && field.role !== 'spinbutton') field.setSelectionRange(field.value.length, field.value.length);
    };
    const now = find();
    if (now !== undefined) {
      focus(now);
      return;
    }
    // The papers of the procedure are still on their way.
    const observer = new MutationObserver(() => {
      const come = find();
      if (come === undefined) return;
      observer.disconnect();
      focus(come);
    });
    observer.observe(shown, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [form, first]);
}
