import { describe, expect, it } from 'vitest';
import { seriesId, ticketId } from '#contract/ids.ts';
import type { QueueTicket } from '#contract/operations/queue.ts';
import { isSwallowed, type KeyName, keyOf, keyStates, type Situation } from '#renderer/counter/keys.ts';

const ticket: QueueTicket = {
  ticketId: ticketId.parse('MC1ABCDEFGH2A0A0001K3M9QXR0'),
  number: 'A018',
  series: seriesId.parse('A'),
  priority: false,
  counter: '3',
  takenAt: 0,
  since: 0,
  heldHere: true,
};

const free: Situation = { visit: { kind: 'free' }, waiting: 3, times: 1, commit: { kind: 'none' }, hasDay: false, isBusy: false };
const called: Situation = { ...free, visit: { kind: 'called', ticket } };
const serving: Situation = { ...free, visit: { kind: 'serving', ticket }, commit: { kind: 'blocked', reason: 'Mở khi có thủ tục.' } };

const inState = (situation: Situation, wanted: 'do' | 'can'): readonly string[] =>
  Object.entries(keyStates(situation))
    .filter(([, { state }]) => state === wanted)
    .map(([name]) => name)
    .filter((name) => !['lookup', 'reprint', 'lock'].includes(name));

describe('the keys of a counter', () => {
  it('free: call next is the sensible one', () => {
    expect(inState(free, 'do')).toEqual(['callNext']);
    expect(inState(free, 'can')).toEqual(['callNumber', 'walkIn']);
  });

  it('free with nobody waiting: nothing to call, and it says so', () => {
    expect(keyStates({ ...free, waiting: 0 }).callNext).toEqual({ state: 'no', reason: 'Chưa có ai chờ.' });
  });

  it('called: start is the sensible one; after the third call the missing one is', () => {
    expect(inState(called, 'do')).toEqual(['start']);
    expect(inState(called, 'can')).toEqual(['recall', 'noShow', 'park', 'transfer']);
    expect(inState({ ...called, times: 3 }, 'do')).toEqual(['noShow']);
  });

  it('serving: nothing is filled until the form is complete, then receiving, then finishing', () => {
    expect(inState(serving, 'do')).toEqual([]);
    expect(inState(serving, 'can')).toEqual(['park', 'transfer', 'finish']);
    expect(inState({ ...serving, commit: { kind: 'complete' } }, 'do')).toEqual(['commit']);
    expect(inState({ ...serving, commit: { kind: 'received' } }, 'do')).toEqual(['finish']);
    expect(inState({ ...serving, commit: { kind: 'received' } }, 'can')).toEqual(['park', 'transfer', 'another']);
  });

  it('say why not, with the number', () => {
    expect(keyStates(serving).callNext.reason).toContain('A\u00a0018');
    expect(keyStates(serving).commit.reason).toBe('Mở khi có thủ tục.');
  });

  it('do nothing but look things up while an act is not answered', () => {
    for (const situation of [free, called, serving]) {
      expect(inState({ ...situation, isBusy: true }, 'do')).toEqual([]);
      expect(inState({ ...situation, isBusy: true }, 'can')).toEqual([]);
    }
  });

  it('always leave a reason where there is no act', () => {
    for (const situation of [free, called, serving, { ...free, waiting: 0 }, { ...serving, commit: { kind: 'received' } as const }]) {
      for (const [name, { state, reason }] of Object.entries(keyStates(situation)))
        expect(state === 'no' && reason === '', name).toBe(false);
    }
  });
});

const press = (code: string, more: Partial<Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>> = {}) => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...more,
});

describe('a key press', () => {
  it.each<[string, KeyName]>([
    ['F1', 'lookup'],
    ['F2', 'callNext'],
    ['F3', 'recall'],
    ['F4', 'start'],
    ['F6', 'noShow'],
    ['F7', 'park'],
    ['F8', 'commit'],
    ['F9', 'finish'],
  ])('%s is %s', (code, name) => expect(keyOf(press(code))).toBe(name));

  it('with Shift or Ctrl is another act, or none', () => {
    expect(keyOf(press('F2', { shiftKey: true }))).toBe('callNumber');
    expect(keyOf(press('F7', { shiftKey: true }))).toBe('transfer');
    expect(keyOf(press('F8', { shiftKey: true }))).toBe('another');
    expect(keyOf(press('KeyP', { ctrlKey: true }))).toBe('reprint');
    expect(keyOf(press('KeyK', { ctrlKey: true }))).toBe('lock');
    expect(keyOf(press('KeyF', { ctrlKey: true }))).toBe('search');
    expect(keyOf(press('F9', { shiftKey: true }))).toBe(null);
    expect(keyOf(press('F2', { altKey: true }))).toBe(null);
    expect(keyOf(press('KeyK'))).toBe(null);
    expect(keyOf(press('KeyK', { ctrlKey: true, shiftKey: true }))).toBe(null);
  });

  it('that would reload the page is swallowed; developer tools are not', () => {
    expect(isSwallowed(press('F5'))).toBe(true);
    expect(isSwallowed(press('KeyR', { ctrlKey: true }))).toBe(true);
    expect(isSwallowed(press('F12'))).toBe(false);
    expect(isSwallowed(press('KeyR'))).toBe(false);
  });
});
