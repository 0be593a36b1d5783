import type { BoardValue } from '#contract/operations/topics.ts';

/** What the board shows large, and when: pure, times in ms. */

export type Call = BoardValue['calls'][number];

export interface CallDisplay {
  /** The call shown large; null before the first of the day. */
  readonly shown: Call | null;
  /** When it came onto this board as a new call, in ms of this computer; null for one that was old already. */
  readonly announcedAt: number | null;
  /** New calls that wait until the shown one has had its time, oldest first. */
  readonly pending: readonly Call[];
  /** Smaller below or beside: what was called before the shown one, newest first. */
  readonly last: readonly Call[];
}

/** A call stays alone for so long before the next one takes its place (design, section 6). */
export const SHOWN_ALONE_MS = 6000;
/** A call older than this when it reaches the board is not announced: after a cut-off it would send people to a counter that has moved on. */
const STILL_NEW_MS = 15_000;
const LAST_CALLS = 7;

export const EMPTY_DISPLAY: CallDisplay = { shown: null, announcedAt: null, pending: [], last: [] };

/** A call again of the same number is a new call. */
const sameCall = (a: Call, b: Call): boolean => a.number === b.number && a.counter === b.counter && a.calledAt === b.calledAt && a.times === b.times;

/**
 * The display after a new value of the topic.
 *
 * | the newest calls                                   | what happens                                             |
 * | -------------------------------------------------- | -------------------------------------------------------- |
 * | are the ones already shown or pending               | nothing                                                  |
 * | were called within 15 s (by the station's clock)    | each is announced in turn, 6 s apart                      |
 * | are older (first value, or after a cut-off)         | the newest stands large, unannounced; nothing is pending |
 *
 * Both times compared are the station's own, so a board whose clock is wrong shows the same.
 */
export function afterValue(display: CallDisplay, value: BoardValue, now: number): CallDisplay {
  const isKnown = (call: Call) => [display.shown, ...display.pending, ...display.last].some((known) => known !== null && sameCall(known, call));
  const known = value.calls.findIndex(isKnown);
  const unseen = (known === -1 ? value.calls : value.calls.slice(0, known)).filter((call) => !isKnown(call));
  const fresh = unseen.filter((call) => value.at - call.calledAt < STILL_NEW_MS).reverse();
  if (fresh.length === 0) {
    const newest = unseen[0];
    if (newest !== undefined) return settled({ ...display, shown: newest, announcedAt: null, pending: [] }, value);
    return settled({ ...display, pending: display.pending.filter((call) => value.calls.some((given) => sameCall(given, call))) }, value);
  }
  return afterTime(settled({ ...display, pending: [...display.pending, ...fresh] }, value), value, now);
}

/** The display when time has passed: the next pending call, if the shown one has had its time. */
export function afterTime(display: CallDisplay, value: BoardValue, now: number): CallDisplay {
  const [next, ...rest] = display.pending;
  if (next === undefined) return display;
  if (display.shown !== null && display.announcedAt !== null && now - display.announcedAt < SHOWN_ALONE_MS) return display;
  return settled({ ...display, shown: next, announcedAt: now, pending: rest }, value);
}

/** The list beside: neither what is large nor what is still to come, and no number twice. */
function settled(display: CallDisplay, value: BoardValue): CallDisplay {
  const { shown, pending } = display;
  const elsewhere = [...pending, ...(shown === null ? [] : [shown])];
  const seen = new Set(elsewhere.map(({ number }) => number));
  const last: Call[] = [];
  for (const call of value.calls) {
    if (seen.has(call.number) || last.length === LAST_CALLS) continue;
    seen.add(call.number);
    last.push(call);
  }
  return { ...display, last };
}
