/**
 * Tells a scanner that types like a keyboard from a person at the keyboard, by the time between keys alone. Times are those of
 * the key events themselves, in ms: a clock read while the event is handled is wrong when the page was busy.
 *
 * A burst is at least 6 keys with a median gap under 30 ms; it ends with Enter or Tab, or with 100 ms of silence. It is judged
 * only then: a single quick pair of keys says nothing. (Measured: scanners have a median of 1 to
 * 17 ms, at most 59 ms between two keys while the page is blocked; quick typists a median of 90 to 150 ms.)
 */

const LEAST_KEYS = 6;
const MEDIAN_UNDER_MS = 30;
/** So long after the last key nothing more can come from a scanner: what comes later is another sequence. */
export const SILENCE_MS = 100;

export type Stroke =
  | { readonly kind: 'letter'; readonly at: number; readonly letter: string }
  /** A key that belongs to a letter without being one: the figures of an Alt code. */
  | { readonly kind: 'part'; readonly at: number }
  | { readonly kind: 'erase'; readonly at: number }
  /** Only a person does this: a held key, an arrow, a letter that an input method is still composing. */
  | { readonly kind: 'person'; readonly at: number };

export interface Sequence {
  readonly times: readonly number[];
  readonly text: string;
  /** Known to come from a person, however quick its keys are. */
  readonly isTyping: boolean;
}

export const NO_KEYS: Sequence = { times: [], text: '', isTyping: false };

/** True when a key at that time still belongs to the sequence. */
export function continues(sequence: Sequence, at: number): boolean {
  const last = sequence.times.at(-1);
  return last !== undefined && at - last <= SILENCE_MS;
}

/** The sequence with one more key. The caller begins anew with `NO_KEYS` where the key does not continue it. */
export function follow(sequence: Sequence, stroke: Stroke): Sequence {
  const times = [...sequence.times, stroke.at];
  const { text, isTyping } = sequence;
  switch (stroke.kind) {
    case 'letter':
      return { times, text: text + stroke.letter, isTyping };
    case 'part':
      return { times, text, isTyping };
    case 'person':
      return { times, text, isTyping: true };
    case 'erase':
      // Unikey and EVKey put a tone mark by erasing and typing anew, as quick as a scanner: such a sequence begins with its
      // erasing. After a run that no person types it is the input method at work on the scanner's own letters.
      return isQuick(sequence) ? { times, text: [...text].slice(0, -1).join(''), isTyping } : { times, text, isTyping: true };
  }
}

/** True when the sequence, now ended, came from a scanner. */
export const isBurst = (sequence: Sequence): boolean => !sequence.isTyping && isQuick(sequence);

/** True when the sequence, not ended yet, is already quicker than a person for some keys. */
export const isLikelyBurst = ({ times, isTyping }: Sequence): boolean =>
  !isTyping && times.length >= 3 && medianGap(times) < MEDIAN_UNDER_MS;

const isQuick = ({ times }: Sequence): boolean => times.length >= LEAST_KEYS && medianGap(times) < MEDIAN_UNDER_MS;

function medianGap(times: readonly number[]): number {
  const gaps: number[] = [];
  let before: number | undefined;
  for (const time of times) {
    if (before !== undefined) gaps.push(time - before);
    before = time;
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? Number.POSITIVE_INFINITY;
}
