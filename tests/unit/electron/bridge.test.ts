import { expect, it } from 'vitest';
import { shellBridge } from '#electron/bridge.ts';
import { fakeElectron, inPage } from './fake-electron.ts';

function bridge() {
  const did: string[] = [];
  const made = shellBridge({ askForPort: () => did.push('ask'), open: (hash) => did.push(hash) });
  const { port1, port2 } = new (fakeElectron().parts.MessageChannelMain)();
  return { ...made, did, port1, port2 };
}

it('hands a page its line, and nothing of the port itself', async () => {
  const { bridge: page, portCame, did, port1, port2 } = bridge();
  const asked = page.connect();
  portCame(inPage(port1));
  const line = await asked;
  expect(Object.keys(line).sort()).toEqual(['close', 'onClose', 'onMessage', 'send']);
  expect(did).toEqual(['ask']);
  const seen = new Promise((resolve) => line.onMessage(resolve));
  port2.start();
  port2.postMessage('hello');
  expect(await seen).toBe('hello');
});

it('closes a line that nobody waits for', async () => {
  const { portCame, port1, port2 } = bridge();
  const closed = new Promise<void>((resolve) => port2.on('close', resolve));
  portCame(inPage(port1));
  await closed;
});

it('waits once: a second asking ends the first', async () => {
  const { bridge: page, portCame, port1 } = bridge();
  const first = page.connect();
  const second = page.connect();
  await expect(first).rejects.toThrow('asked again');
  portCame(inPage(port1));
  await second;
});

it('passes a link on', () => {
  const { bridge: page, did } = bridge();
  page.openRole('#role=kiosk');
  expect(did).toEqual(['#role=kiosk']);
});
