import type { RefusalSeen } from '#contract/wire/channel.ts';

interface Listener {
  readonly onValue: (value: unknown) => void;
  readonly onRefused: (refusal: RefusalSeen) => void;
}

interface Subscription {
  readonly listeners: Set<Listener>;
  latest: { readonly value: unknown } | null;
}

/** The topics that this client follows: one subscription on the wire per topic, however many listen. */
export interface Subscriptions {
  add(topic: string, listener: Listener): () => void;
  /** Asks for every topic again: the connection is new. */
  connected(): void;
  lost(): void;
  received(topic: string, value: unknown): void;
  refused(topic: string, refusal: RefusalSeen): void;
}

export function subscriptions(
  ask: (message: { readonly type: 'subscribe' | 'unsubscribe'; readonly topic: string }) => void,
): Subscriptions {
  const followed = new Map<string, Subscription>();
  let isConnected = false;

  const begin = (topic: string): Subscription => {
    const entry: Subscription = { listeners: new Set(), latest: null };
    followed.set(topic, entry);
    if (isConnected) ask({ type: 'subscribe', topic });
    return entry;
  };

  return {
    add: (topic, listener) => {
      const entry = followed.get(topic) ?? begin(topic);
      entry.listeners.add(listener);
      // Later, so that the caller holds the way to stop before the first value comes.
      const { latest } = entry;
      if (latest !== null)
        void Promise.resolve().then(() => entry.listeners.has(listener) && entry.latest === latest && listener.onValue(latest.value));
      return () => {
        if (!entry.listeners.delete(listener) || entry.listeners.size > 0 || followed.get(topic) !== entry) return;
        followed.delete(topic);
        if (isConnected) ask({ type: 'unsubscribe', topic });
      };
    },
    connected: () => {
      isConnected = true;
      for (const topic of followed.keys()) ask({ type: 'subscribe', topic });
    },
    lost: () => {
      isConnected = false;
    },
    received: (topic, value) => {
      const entry = followed.get(topic);
      if (entry === undefined) return;
      entry.latest = { value };
      for (const listener of [...entry.listeners]) if (entry.listeners.has(listener)) listener.onValue(value);
    },
    refused: (topic, refusal) => {
      for (const listener of [...(followed.get(topic)?.listeners ?? [])]) listener.onRefused(refusal);
    },
  };
}
