import type { MessagePortLike } from './port.ts';
import { type LineEvents, portOver } from './port-over.ts';

const later = (run: () => void): void => void Promise.resolve().then(run);

/** Two ends of one port in this process. Like a real port it delivers later, never inside `send`. */
export function memoryPair(): readonly [MessagePortLike, MessagePortLike] {
  const ends: { left?: LineEvents; right?: LineEvents } = {};
  const end = (own: 'left' | 'right', other: 'left' | 'right'): MessagePortLike =>
    portOver((events) => {
      ends[own] = events;
      return { send: (text) => later(() => ends[other]?.received(text)), close: () => later(() => ends[other]?.closed()) };
    });
  return [end('left', 'right'), end('right', 'left')];
}
