/** What one connection follows. A topic has at most one message that is not acknowledged; what changes meanwhile is sent once, whole. */
export interface TopicFeed<T extends string> {
  subscribe(topic: T): void;
  unsubscribe(topic: T): void;
  changed(topic: T): void;
  acknowledged(topic: T, n: number): void;
}

interface Followed {
  /** Number of the message that waits for its ack; null when none does. */
  waitingFor: number | null;
  isStale: boolean;
}

/** @param send sends the topic's present value under a number that no other message of this connection has */
export function topicFeed<T extends string>(send: (topic: T, n: number) => void): TopicFeed<T> {
  const followed = new Map<T, Followed>();
  // One count for all topics and subscriptions, so that a late ack never fits another message.
  let last = 0;

  const sendNow = (topic: T, entry: Followed): void => {
    last += 1;
    entry.waitingFor = last;
    entry.isStale = false;
    send(topic, last);
  };

  return {
    subscribe: (topic) => {
      const entry: Followed = { waitingFor: null, isStale: false };
      followed.set(topic, entry);
      sendNow(topic, entry);
    },
    unsubscribe: (topic) => {
      followed.delete(topic);
    },
    changed: (topic) => {
      const entry = followed.get(topic);
      if (entry === undefined) return;
      if (entry.waitingFor === null) sendNow(topic, entry);
      else entry.isStale = true;
    },
    acknowledged: (topic, n) => {
      const entry = followed.get(topic);
      if (entry === undefined || entry.waitingFor !== n) return;
      entry.waitingFor = null;
      if (entry.isStale) sendNow(topic, entry);
    },
  };
}
