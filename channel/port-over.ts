import type { MessagePortLike } from './port.ts';

/** What an adapter reports of its line. */
export interface LineEvents {
  readonly received: (data: unknown) => void;
  /** May be said more than once. */
  readonly closed: () => void;
}

export interface Line {
  readonly send: (text: string) => void;
  readonly close: () => void;
}

/** Makes a port of a line, with all that channel/port.ts promises; an adapter only carries data and says when its line ended. */
export function portOver(open: (events: LineEvents) => Line): MessagePortLike {
  let held: string[] | null = [];
  let onText: ((text: string) => void) | null = null;
  let onClosed: (() => void) | null = null;
  let isClosed = false;

  const tellClosed = (): void => {
    const listener = onClosed;
    onClosed = null;
    listener?.();
  };
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    line.close();
    void Promise.resolve().then(tellClosed);
  };

  const line = open({
    received: (data) => {
      if (isClosed) return;
      if (typeof data !== 'string') return close();
      if (onText === null) held?.push(data);
      else onText(data);
    },
    closed: () => {
      isClosed = true;
      tellClosed();
    },
  });

  return {
    send: (text) => {
      if (!isClosed) line.send(text);
    },
    onMessage: (listener) => {
      // Held texts first, in order, though a listener may close the port or the line bring more meanwhile.
      for (let text = held?.shift(); text !== undefined && !isClosed; text = held?.shift()) listener(text);
      held = null;
      onText = listener;
    },
    onClose: (listener) => {
      onClosed = listener;
      if (isClosed) void Promise.resolve().then(tellClosed);
    },
    close,
  };
}
