import { vi } from 'vitest';
import type { MessagePortLike } from '#channel/port.ts';

export type Message = { readonly type: string; readonly [field: string]: unknown };

/** A client without manners: sends what it likes, and keeps all that comes. */
export interface RawClient {
  readonly seen: readonly Message[];
  send(message: unknown): void;
  sendText(text: string): void;
  /** The first message of the type that has not been taken yet. */
  next(type: string): Promise<Message>;
  closed(): Promise<void>;
  isClosed(): boolean;
  close(): void;
}

export const until = (condition: () => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      if (!condition()) throw new Error(`not yet: ${condition}`);
    },
    { timeout: 30_000, interval: 2 },
  );

export function rawClient(port: MessagePortLike): RawClient {
  const seen: Message[] = [];
  const taken = new Set<Message>();
  let isClosed = false;
  port.onClose(() => {
    isClosed = true;
  });
  port.onMessage((text) => seen.push(JSON.parse(text)));
  return {
    seen,
    send: (message) => port.send(JSON.stringify(message)),
    sendText: (text) => port.send(text),
    next: async (type) => {
      const find = () => seen.find((message) => message.type === type && !taken.has(message));
      await until(() => find() !== undefined);
      const found = find();
      if (found === undefined) throw new Error('unreachable');
      taken.add(found);
      return found;
    },
    closed: () => until(() => isClosed),
    isClosed: () => isClosed,
    close: () => port.close(),
  };
}
