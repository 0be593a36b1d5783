/** A field as it was before the first key of what may be a scan. */
export interface FieldMemory {
  /** Puts the text and the selection back, and tells the form that the text has changed. */
  restore(): void;
}

/** Only in these does a browser keep a selection; figures and dates are typed into them too on our screens. */
const TEXT_TYPES: readonly string[] = ['text', 'search', 'tel', 'url', 'password'];

/** The text field that would take a key now, or null when the focus is elsewhere. */
export function focusedField(): HTMLInputElement | HTMLTextAreaElement | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement) return focused;
  return focused instanceof HTMLInputElement && TEXT_TYPES.includes(focused.type) ? focused : null;
}

export function rememberField(field: HTMLInputElement | HTMLTextAreaElement): FieldMemory {
  const { value, selectionStart, selectionEnd, selectionDirection } = field;
  return {
    restore() {
      if (field.value !== value) {
        setValue(field, value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      if (document.activeElement === field) field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
    },
  };
}

/** Past React's own setter, which would make the change look like one of the program's and not tell the form. */
function setValue(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, value);
}
