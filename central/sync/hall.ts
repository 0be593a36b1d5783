/** Tells the connections of one office that something new is kept. In memory: each looks for itself what it has not seen. */
export interface Hall {
  /** @returns stops listening */
  listen(office: string, onNews: () => void): () => void;
  tell(office: string): void;
}

export function openHall(): Hall {
  const listeners = new Map<string, Set<() => void>>();
  return {
    listen(office, onNews) {
      const all = listeners.get(office) ?? new Set();
      listeners.set(office, all.add(onNews));
      return () => all.delete(onNews);
    },
    tell(office) {
      for (const onNews of listeners.get(office) ?? []) onNews();
    },
  };
}
