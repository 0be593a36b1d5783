import { WHY_NOT } from '../messages/officer-vi.ts';
import { WHY_DAY } from '../messages/receive-vi.ts';
import type { Visit } from './visit.ts';

/** The acts of a counter that have a key, under the names of their work. */
export type KeyName =
  | 'lookup'
  | 'why'
  | 'callNext'
  | 'callNumber'
  | 'recall'
  | 'start'
  | 'walkIn'
  | 'noShow'
  | 'park'
  | 'transfer'
  | 'commit'
  | 'another'
  | 'finish'
  | 'reprint'
  | 'lock';

export interface KeyState {
  readonly state: 'do' | 'can' | 'no';
  readonly reason: string;
}

/** What F8 would commit: a dossier to receive, a result to hand back, or nothing. */
export type Commit =
  | { readonly kind: 'none' }
  | { readonly kind: 'blocked'; readonly reason: string }
  | { readonly kind: 'complete' }
  | { readonly kind: 'received' };

export interface Situation {
  readonly visit: Visit;
  /** How many wait for this counter. */
  readonly waiting: number;
  /** How often the called ticket was called. */
  readonly times: number;
  readonly commit: Commit;
  /** A day was counted on the screen that F1 with Shift explains. */
  readonly hasDay: boolean;
  /** An act is not answered yet. */
  readonly isBusy: boolean;
}

const can: KeyState = { state: 'can', reason: '' };
const does: KeyState = { state: 'do', reason: '' };
const no = (reason: string): KeyState => ({ state: 'no', reason });

/** Which key does something now, which one is the sensible one, and why not for the others (design, section 4). */
export function keyStates({ visit, waiting, times, commit, hasDay, isBusy }: Situation): { readonly [K in KeyName]: KeyState } {
  const always = { lookup: can, why: hasDay ? can : no(WHY_DAY.none), reprint: can, lock: can } as const;
  if (isBusy) {
    const wait = no(WHY_NOT.busy);
    return {
      ...always,
      callNext: wait,
      callNumber: wait,
      recall: wait,
      start: wait,
      walkIn: wait,
      noShow: wait,
      park: wait,
      transfer: wait,
      commit: wait,
      another: wait,
      finish: wait,
    };
  }
  const commitState =
    commit.kind === 'complete'
      ? does
      : no(commit.kind === 'blocked' ? commit.reason : commit.kind === 'received' ? WHY_NOT.received : WHY_NOT.notServing);
  const another = commit.kind === 'received' ? can : no(WHY_NOT.nothingReceived);
  switch (visit.kind) {
    case 'free': {
      const notHere = no(WHY_NOT.notHere);
      return {
        ...always,
        callNext: waiting === 0 ? no(WHY_NOT.nobodyWaits) : commit.kind === 'none' ? does : can,
        callNumber: can,
        recall: no(WHY_NOT.notCalled),
        start: no(WHY_NOT.notCalled),
        walkIn: can,
        noShow: notHere,
        park: notHere,
        transfer: notHere,
        commit: commitState,
        another,
        finish: no(WHY_NOT.notServing),
      };
    }
    case 'called': {
      const startFirst = no(WHY_NOT.startFirst(visit.ticket.number));
      return {
        ...always,
        callNext: startFirst,
        callNumber: startFirst,
        recall: can,
        start: times >= 3 ? can : does,
        walkIn: startFirst,
        noShow: times >= 3 ? does : can,
        park: can,
        transfer: can,
        commit: commit.kind === 'complete' ? can : commitState,
        another,
        finish: no(WHY_NOT.notServing),
      };
    }
    case 'serving': {
      const finishFirst = no(WHY_NOT.finishFirst(visit.ticket.number));
      return {
        ...always,
        callNext: finishFirst,
        callNumber: finishFirst,
        recall: no(WHY_NOT.notCalled),
        start: no(WHY_NOT.notCalled),
        walkIn: finishFirst,
        noShow: no(WHY_NOT.notCalled),
        park: can,
        transfer: can,
        commit: commitState,
        another,
        finish: commit.kind === 'received' ? does : can,
      };
    }
  }
}

/** Where an act's key lies: `code` as in `KeyboardEvent.code`, so that the layout and the input method do not matter. */
const PLACES: readonly { readonly name: KeyName; readonly code: string; readonly shift: boolean; readonly ctrl: boolean }[] = [
  { name: 'lookup', code: 'F1', shift: false, ctrl: false },
  { name: 'why', code: 'F1', shift: true, ctrl: false },
  { name: 'callNext', code: 'F2', shift: false, ctrl: false },
  { name: 'callNumber', code: 'F2', shift: true, ctrl: false },
  { name: 'recall', code: 'F3', shift: false, ctrl: false },
  { name: 'start', code: 'F4', shift: false, ctrl: false },
  { name: 'walkIn', code: 'F4', shift: true, ctrl: false },
  { name: 'noShow', code: 'F6', shift: false, ctrl: false },
  { name: 'park', code: 'F7', shift: false, ctrl: false },
  { name: 'transfer', code: 'F7', shift: true, ctrl: false },
  { name: 'commit', code: 'F8', shift: false, ctrl: false },
  { name: 'another', code: 'F8', shift: true, ctrl: false },
  { name: 'finish', code: 'F9', shift: false, ctrl: false },
  { name: 'reprint', code: 'KeyP', shift: false, ctrl: true },
  { name: 'lock', code: 'KeyK', shift: false, ctrl: true },
];

type Pressed = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** The act of a key press; `search` and `undo` are not on the bar. Null: not ours. */
export function keyOf({ code, shiftKey, ctrlKey, altKey, metaKey }: Pressed): KeyName | 'search' | 'undo' | null {
  if (altKey || metaKey) return null;
  if (ctrlKey && !shiftKey && code === 'KeyF') return 'search';
  if (ctrlKey && !shiftKey && code === 'KeyZ') return 'undo';
  return PLACES.find((place) => place.code === code && place.shift === shiftKey && place.ctrl === ctrlKey)?.name ?? null;
}

/** Keys whose meaning in the browser would lose work or stand in the way: reload above all. Developer tools (F12) stay. */
export const isSwallowed = ({ code, ctrlKey }: Pressed): boolean => code === 'F5' || (ctrlKey && code === 'KeyR') || /^F[1-9]$/.test(code);
