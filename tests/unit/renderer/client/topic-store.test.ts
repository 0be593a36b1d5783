import { expect, it, vi } from 'vitest';
import type { TopicName, TopicValue } from '#contract/operations/topics.ts';
import { topicStore } from '#renderer/client/topic-store.ts';

const board = (at: number): TopicValue<'board'> => ({ calls: [], series: [], at });

function lineWithStore() {
  const heard = new Map<TopicName, (value: unknown) => void>();
  const stop = vi.fn((topic: TopicName) => heard.delete(topic));
  const subscribe = vi.fn((topic: TopicName, onValue: (value: never) => void) => {
    heard.set(topic, onValue as (value: unknown) => void);
    return () => void stop(topic);
  });
  return { store: topicStore({ subscribe }), subscribe, stop, say: (topic: TopicName, value: unknown) => heard.get(topic)?.(value) };
}

it('follows a topic once, however many parts of the window look', () => {
  const { store, subscribe, stop, say } = lineWithStore();
  const first = vi.fn();
  const second = vi.fn();
  const leaveFirst = store.subscribe('board', first);
  const leaveSecond = store.subscribe('board', second);
  expect(subscribe).toHaveBeenCalledTimes(1);
  expect(store.value('board')).toBeUndefined();
  say('board', board(1));
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  expect(store.value('board')).toEqual(board(1));
  expect(store.value('board')).toBe(store.value('board'));
  leaveFirst();
  expect(stop).not.toHaveBeenCalled();
  say('board', board(2));
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 2]);
  leaveSecond();
  expect(stop).toHaveBeenCalledTimes(1);
});

it('shows nothing old to whoever looks again later', () => {
  const { store, subscribe, say } = lineWithStore();
  store.subscribe('board', () => undefined)();
  const leave = store.subscribe('board', () => undefined);
  say('board', board(1));
  leave();
  store.subscribe('board', () => undefined);
  expect(subscribe).toHaveBeenCalledTimes(3);
  expect(store.value('board')).toBeUndefined();
});
