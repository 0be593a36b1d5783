/**
 * What the channel runs over: a WebSocket, a MessagePort, or a pair in memory, each behind a small adapter.
 *
 * Texts arrive whole and in order. Those that come before `onMessage` are held back for it. `onMessage` and `onClose` are each
 * called once. An adapter closes its port when anything but a text comes in. After `close`, texts already sent still go out,
 * none comes in, and `send` does nothing.
 */
export interface MessagePortLike {
  send(text: string): void;
  onMessage(listener: (text: string) => void): void;
  /** Told once, whichever end closed; also when the port was closed already. */
  onClose(listener: () => void): void;
  close(): void;
}
