import type { BoardValue } from '#contract/operations/topics.ts';

/** What the board shows large, and when. Pure; times in ms. */

export type Call = BoardValue['calls'][number];

export interface CallDisplay {
  /** The call shown large; null before the first of the day. */
  readonly shown: Call | null;
  /** When it came onto this board as a new call, by this computer's clock; null for one that was old already. */
  readonly announcedAt: number | null;
  /** New calls that wait until the shown one has had its time, oldest first. */
  readonly pending: readonly Call[];
  /** What was called before the shown one, newest first, no number twice. */
  readonly last: readonly Call[];
  /** All calls of the last value, newest first: what stands here is never new again. */
  readonly seen: readonly Call[];
}

/** A call stands alone for so long before the next one takes its place (design, section 6). */
export const SHOWN_ALONE_MS = 6000;
/** A call older than this when it reaches the board is not announced: it would send people to a counter that has moved on. */
const STILL_NEW_MS = 15_000;
const LAST_CALLS = 7;

export const EMPTY_DISPLAY: CallDisplay = { shown: null, announcedAt: null, pending: [], last: [], seen: [] };

/** Calling a number again is a call of its own. */
const isSame = (a: Call) => (b: Call) =>
  a.number === b.number && a.counter === b.counter && a.calledAt === b.calledAt && a.times === b.times;

/**
 * The display after a new value of the topic.
 *
 * | the calls that were not in the value before      | what happens                                            |
 * | ------------------------------------------------ | ------------------------------------------------------- |
 * | none                                             | nothing; a shown call that was taken back goes          |
 * | called within 15 s                               | each is announced in its turn, 6 s apart                |
 * | older (the first value, or after a cut-off)      | the newest stands large, without flash or chime         |
 *
 * Ages are counted by the station's clock alone (`at`), so a board whose own clock is wrong shows the same.
 */
export function afterValue(display: CallDisplay, value: BoardValue, now: number): CallDisplay {
  const unseen = value.calls.filter((call) => !display.seen.some(isSame(call)));
  const fresh = unseen.filter((call) => value.at - call.calledAt < STILL_NEW_MS).reverse();
  const stillCalled = (call: Call) => value.calls.some(isSame(call));
  const pending = [...display.pending.filter(stillCalled), ...fresh];
  const seen = value.calls;
  const stands = display.shown !== null && stillCalled(display.shown) && unseen.length === fresh.length;
  if (stands || pending.length > 0) return afterTime(arranged({ ...display, pending, seen }), now);
  return arranged({ shown: value.calls[0] ?? null, announcedAt: null, pending, last: [], seen });
}

/** The display when time has passed: the next pending call, once the shown one has had its time. The same object when nothing changes. */
export function afterTime(display: CallDisplay, now: number): CallDisplay {
  const [next, ...rest] = display.pending;
  if (next === undefined) return display;
  if (display.announcedAt !== null && now - display.announcedAt < SHOWN_ALONE_MS) return display;
  return arranged({ ...display, shown: next, announcedAt: now, pending: rest });
}

/** The list beside holds neither what is large nor what is still to come. */
function arranged(display: CallDisplay): CallDisplay {
  const elsewhere = display.shown === null ? display.pending : [...display.pending, display.shown];
  const numbers = new Set(elsewhere.map(({ number }) => number));
  const last: Call[] = [];
  for (const call of display.seen) {
    if (last.length === LAST_CALLS) break;
    if (numbers.has(call.number)) continue;
    numbers.add(call.number);
    last.push(call);
  }
  return { ...display, last };
}
