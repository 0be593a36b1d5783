import type { MessagePortLike } from '#channel/port.ts';

interface End {
  readonly port: MessagePortLike;
  take(text: string): void;
  otherEndClosed(): void;
}

/** Two ends of one port in this process. Like a real port it delivers later, never inside `send`. */
export function memoryPair(): readonly [MessagePortLike, MessagePortLike] {
  const left: End = makeEnd(() => right);
  const right: End = makeEnd(() => left);
  return [left.port, right.port];
}

const later = (run: () => void): void => void Promise.resolve().then(run);

function makeEnd(other: () => End): End {
  const held: string[] = [];
  let listener: ((text: string) => void) | null = null;
  let onClosed: (() => void) | null = null;
  let closed = false;
  let told = false;

  const deliver = (): void => {
    for (let text = held.shift(); text !== undefined && listener !== null && !closed; text = held.shift()) listener(text);
  };
  const tell = (): void => {
    if (told || !closed || onClosed === null) return;
    told = true;
    onClosed();
  };

  return {
    port: {
      send: (text) => {
        if (!closed) later(() => other().take(text));
      },
      onMessage: (run) => {
        listener = run;
        later(deliver);
      },
      onClose: (run) => {
        onClosed = run;
        later(tell);
      },
      close: () => {
        if (closed) return;
        closed = true;
        later(() => other().otherEndClosed());
        later(tell);
      },
    },
    take: (text) => {
      held.push(text);
      if (listener !== null) deliver();
    },
    otherEndClosed: () => {
      closed = true;
      tell();
    },
  };
}
