import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ChannelClient } from '#channel/client.ts';
import { type TopicStore, topicStore } from './topic-store.ts';

interface Line {
  readonly client: ChannelClient;
  readonly topics: TopicStore;
}

const LineContext = createContext<Line | null>(null);

/** Gives a client to the screen below; whoever opened the client closes it. */
export function ClientProvider({ client, children }: { readonly client: ChannelClient; readonly children: ReactNode }) {
  const line = useMemo(() => ({ client, topics: topicStore(client) }), [client]);
  return <LineContext value={line}>{children}</LineContext>;
}

export function useLine(): Line {
  const line = useContext(LineContext);
  if (line === null) throw new Error('a screen stands outside ClientProvider');
  return line;
}
