import { expect, it } from 'vitest';
import { type LineEvents, portOver } from '#channel/port-over.ts';

function line() {
  const did: string[] = [];
  let events: LineEvents | null = null;
  const port = portOver((given) => {
    events = given;
    return { send: (text) => did.push(`send ${text}`), close: () => did.push('close') };
  });
  if (events === null) throw new Error('not opened');
  return { port, did, events: events as LineEvents };
}

it('holds what comes before anybody listens, in order', () => {
  const { port, events } = line();
  events.received('one');
  events.received('two');
  const seen: string[] = [];
  port.onMessage((text) => {
    seen.push(text);
    if (text === 'one') events.received('three');
  });
  events.received('four');
  expect(seen).toEqual(['one', 'two', 'three', 'four']);
});

it('hears and sends nothing after closing, and tells once', async () => {
  const { port, did, events } = line();
  const seen: string[] = [];
  let told = 0;
  port.onMessage((text) => seen.push(text));
  port.onClose(() => {
    told += 1;
  });
  port.close();
  port.close();
  events.received('late');
  port.send('late');
  events.closed();
  await Promise.resolve();
  events.closed();
  expect({ seen, did, told }).toEqual({ seen: [], did: ['close'], told: 1 });
});

it('tells one who asks when it is closed already', async () => {
  const { port, events } = line();
  events.closed();
  let told = 0;
  port.onClose(() => {
    told += 1;
  });
  await Promise.resolve();
  expect(told).toBe(1);
});

it('stops handing over when the listener closes it', () => {
  const { port, events } = line();
  events.received('one');
  events.received('two');
  const seen: string[] = [];
  port.onMessage((text) => {
    seen.push(text);
    port.close();
  });
  expect(seen).toEqual(['one']);
});
