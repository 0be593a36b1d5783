import { useCallback, useSyncExternalStore } from 'react';
import type { TopicName, TopicValue } from '#contract/operations/topics.ts';
import { useLine } from './context.tsx';

/** The whole value of a topic, undefined until the first came. Through a cut-off the last value stays. */
export function useTopic<T extends TopicName>(topic: T): TopicValue<T> | undefined {
  const { topics } = useLine();
  const subscribe = useCallback((onChange: () => void) => topics.subscribe(topic, onChange), [topics, topic]);
  return useSyncExternalStore(subscribe, () => topics.value(topic));
}
