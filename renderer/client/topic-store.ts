import type { ChannelClient } from '#channel/client.ts';
import type { TopicName, TopicValue } from '#contract/operations/topics.ts';

/** The last value of each topic that some part of the window shows: one subscription per topic, however many parts look. */
export interface TopicStore {
  /** Undefined until the first value came. The same object until the next one comes. */
  value<T extends TopicName>(topic: T): TopicValue<T> | undefined;
  subscribe(topic: TopicName, onChange: () => void): () => void;
}

interface Watched {
  readonly listeners: Set<() => void>;
  readonly stop: () => void;
}

export function topicStore(client: Pick<ChannelClient, 'subscribe'>): TopicStore {
  const watched = new Map<TopicName, Watched>();
  const values: { [T in TopicName]?: TopicValue<T> } = {};

  const watch = <T extends TopicName>(topic: T): Watched => {
    const listeners = new Set<() => void>();
    const stop = client.subscribe(topic, (value) => {
      Object.assign(values, { [topic]: value });
      for (const listener of listeners) listener();
    });
    return { listeners, stop };
  };

  return {
    value: (topic) => values[topic],
    subscribe: (topic, onChange) => {
      const entry = watched.get(topic) ?? watch(topic);
      watched.set(topic, entry);
      entry.listeners.add(onChange);
      return () => {
        entry.listeners.delete(onChange);
        if (entry.listeners.size > 0) return;
        entry.stop();
        watched.delete(topic);
        delete values[topic];
      };
    },
  };
}
