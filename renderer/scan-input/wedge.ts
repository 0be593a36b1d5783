import { continues, follow, isBurst, isLikelyBurst, NO_KEYS, SILENCE_MS, type Stroke } from './burst.ts';
import { type FieldMemory, focusedField, rememberField } from './field-memory.ts';

/** A scanner set to CR LF sends a second end key; it belongs to the scan. */
const SECOND_END_MS = 60;
const MODIFIERS: readonly string[] = ['Shift', 'CapsLock', 'NumLock', 'AltGraph', 'Control', 'Meta'];

/**
 * Hears a keyboard-wedge scanner in a window. In a text field the letters go in as they come, and when they turn out to be a scan
 * the field gets its text and selection back: so nothing that a person types is ever held up. Outside text fields, where a letter
 * may be a command (a figure sets a count), letters wait until it is clear whose they are, and a person's are then sent on.
 *
 * `onScan` gets the text without its end key. The returned function ends the listening.
 */
export function listenForWedge(onScan: (text: string) => void): () => void {
  let sequence = NO_KEYS;
  let field: FieldMemory | null = null;
  /** Letters outside a text field that nobody has seen yet. */
  let held: KeyboardEvent[] = [];
  let isAltCode = false;
  let scannedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sentOn = new WeakSet<Event>();

  const begin = (): void => {
    clearTimeout(timer);
    sequence = NO_KEYS;
    field = null;
    held = [];
  };

  /** The sequence is a person's: what was held goes where it was meant to. */
  const letGo = (): void => {
    const events = held;
    begin();
    for (const event of events) {
      const again = new KeyboardEvent('keydown', {
        key: event.key,
        code: event.code,
        shiftKey: event.shiftKey,
        bubbles: true,
        cancelable: true,
      });
      sentOn.add(again);
      event.target?.dispatchEvent(again);
    }
  };

  const judge = (): boolean => {
    if (!isBurst(sequence)) {
      letGo();
      return false;
    }
    const { text } = sequence;
    field?.restore();
    begin();
    onScan(text);
    return true;
  };

  const waitForSilence = (): void => {
    clearTimeout(timer);
    // Keys that came while the page was busy are still in line behind this timer: one more turn lets them pass first.
    timer = setTimeout(() => {
      timer = setTimeout(judge);
    }, SILENCE_MS);
  };

  const take = (stroke: Stroke): void => {
    if (!continues(sequence, stroke.at)) {
      if (sequence.times.length > 0) judge();
      const focused = focusedField();
      field = focused && rememberField(focused);
    }
    sequence = follow(sequence, stroke);
    waitForSilence();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (sentOn.has(event) || MODIFIERS.includes(event.key)) return;
    const at = event.timeStamp;
    if (event.key === 'Enter' || event.key === 'Tab') {
      const endsScan = sequence.times.length > 0 && judge();
      if (!endsScan && at - scannedAt > SECOND_END_MS) return;
      scannedAt = at;
      stop(event);
      return;
    }
    if (event.key === 'Alt' || (event.altKey && event.code.startsWith('Numpad'))) {
      isAltCode = true;
      if (event.key !== 'Alt') take({ kind: 'part', at });
      return;
    }
    isAltCode = false;
    if (event.key === 'Backspace') {
      take({ kind: 'erase', at });
      return;
    }
    const isLetter = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isLetter || event.isComposing || event.repeat) {
      take({ kind: 'person', at });
      letGo();
      return;
    }
    take({ kind: 'letter', at, letter: event.key });
    if (focusedField() !== null) return;
    if (event.key !== ' ') {
      event.stopImmediatePropagation();
      held.push(event);
    } else if (isLikelyBurst(sequence)) stop(event);
  };

  /** The letter of an Alt code has no key of its own: it comes when Alt is released. */
  const onKeyPress = (event: KeyboardEvent): void => {
    if (!isAltCode || [...event.key].length !== 1) return;
    isAltCode = false;
    take({ kind: 'letter', at: event.timeStamp, letter: event.key });
  };

  addEventListener('keydown', onKeyDown, true);
  addEventListener('keypress', onKeyPress, true);
  return () => {
    begin();
    removeEventListener('keydown', onKeyDown, true);
    removeEventListener('keypress', onKeyPress, true);
  };
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
