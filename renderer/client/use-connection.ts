import { useCallback, useSyncExternalStore } from 'react';
import type { Connection } from '#channel/client.ts';
import { useLine } from './context.tsx';

/** Whether the station answers. The client keeps one object per state, so it is compared by identity. */
export function useConnection(): Connection {
  const { client } = useLine();
  const subscribe = useCallback((onChange: () => void) => client.onConnection(onChange), [client]);
  return useSyncExternalStore(subscribe, () => client.connection());
}
